import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from "react";
import { findEventButton } from "./event-button";
import { isMoveKey, neighbour } from "./neighbour";
import type { Row } from "./rows";

type Input = {
  rows: Row[];
  scroller: RefObject<HTMLElement | null>;
  scrollToRow: (index: number) => void;
};

/** A key on an event of a row. */
export type OnEventKey = (press: KeyboardEvent, row: number, eventId: string) => void;

/**
 * Arrow keys, Home and End on an event move the focus to another one, also to one that is not drawn yet.
 * @returns the key handler of all events; the same one as long as the rows are the same
 */
export function useEventKeys({ rows, scroller, scrollToRow }: Input): OnEventKey {
  const wanted = useRef<string | null>(null);
  const focusWanted = useCallback(() => {
    const button = wanted.current === null ? null : findEventButton(wanted.current, scroller.current);
    if (!button) return;
    wanted.current = null;
    button.focus();
  }, [scroller]);
  // After every drawing: the row scrolled to may have come with it.
  useEffect(focusWanted);
  return useCallback(
    (press, row, eventId) => {
      if (!isMoveKey(press.key) || press.ctrlKey || press.metaKey || press.altKey) return;
      const target = neighbour(rows, { row, eventId }, press.key);
      press.preventDefault();
      if (target === null) return;
      wanted.current = target.eventId;
      scrollToRow(target.row);
      focusWanted();
    },
    [rows, scrollToRow, focusWanted],
  );
}
