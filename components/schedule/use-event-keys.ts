import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { findEventButton } from "./event-button";
import { isMoveKey, neighbour } from "./neighbour";
import type { Row } from "./rows";

type Input = {
  rows: Row[];
  scroller: RefObject<HTMLElement | null>;
  scrollToRow: (index: number) => void;
};

/**
 * Arrow keys, Home and End on an event move the focus to another one, also to one that is not drawn yet.
 * @returns the key handler of the events of a row
 */
export function useEventKeys({ rows, scroller, scrollToRow }: Input) {
  const wanted = useRef<string | null>(null);
  function focusWanted() {
    const button = wanted.current === null ? null : findEventButton(wanted.current, scroller.current);
    if (!button) return;
    wanted.current = null;
    button.focus();
  }
  // After every drawing: the row scrolled to may have come with it.
  useEffect(focusWanted);
  return (row: number) => (press: KeyboardEvent, eventId: string) => {
    if (!isMoveKey(press.key) || press.ctrlKey || press.metaKey || press.altKey) return;
    const target = neighbour(rows, { row, eventId }, press.key);
    press.preventDefault();
    if (target === null) return;
    wanted.current = target.eventId;
    scrollToRow(target.row);
    focusWanted();
  };
}
