import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { BriefEvent } from "@/lib/events/brief";
import { columnOf, type Place, placeAt, type Shift, shiftOf } from "./gesture";
import { type Mark, stretch } from "./mark";
import type { AgentRow } from "./rows";

type Input = {
  scroller: RefObject<HTMLElement | null>;
  rows: ReadonlyMap<string, AgentRow>;
  /** In columns: what the pointer snaps to. */
  step: number;
  canEdit: boolean;
  setMark: (mark: Mark | null) => void;
  /** A press on a free place without a move. */
  onPick: (row: AgentRow, column: number) => void;
  onAdd: (mark: Mark) => void;
  onShift: (event: BriefEvent, shift: Shift, row: AgentRow) => void;
  /** Why the event cannot be moved; null when it can. */
  whyFixed: (event: BriefEvent, row: AgentRow) => string | null;
  onFixed: (event: BriefEvent, why: string) => void;
};

const MOVED_PX = 5;
/** As long as a finger rests before it chooses instead of scrolling. */
const LONG_PRESS_MS = 450;

/**
 * Pointers on the timeline: drawn over free places they choose a stretch for a new event, on a manual event they move it or its
 * ends. A finger has to rest first, so that it can scroll. Escape lets go.
 */
export function useGridPointer(input: Input) {
  const { scroller, rows, step, canEdit, setMark, onPick, onAdd, onShift, whyFixed, onFixed } = input;
  const isHolding = useRef(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    const box = scroller.current;
    // Only a listener that may prevent it keeps a finger that chooses from scrolling.
    const hold = (touch: TouchEvent) => isHolding.current && touch.preventDefault();
    box?.addEventListener("touchmove", hold, { passive: false });
    return () => {
      box?.removeEventListener("touchmove", hold);
      stop.current?.abort();
    };
  }, [scroller]);

  return (press: PointerEvent<HTMLElement>) => {
    const target = press.target as Element;
    const place = canEdit && press.button === 0 ? placeAt(target, press.clientX, rows) : null;
    const cell = target.closest("td");
    if (place === null || cell === null) return;
    const isTouch = press.pointerType === "touch";
    if (isTouch && place.block) return;
    stop.current?.abort();
    const ending = new AbortController();
    stop.current = ending;
    let mark: Mark | null = null;
    let shift: Shift | null = null;
    let isDragging = false;
    let isFixed = false;
    const show = (next: Mark | null) => {
      mark = next;
      setMark(next);
    };
    const choose = (column: number) => {
      const { columns } = place.row.scale;
      show({ rowKey: place.row.key, ...stretch(place.column, column, { step, columns }), event: null });
    };
    const drag = (clientX: number) => {
      const column = columnOf(clientX, cell.getBoundingClientRect(), place.row);
      if (place.block === null) return choose(column);
      const { event, start, end } = place.block;
      shift = shiftOf({ ...place, block: place.block }, column - place.column, step);
      show({ rowKey: place.row.key, from: start + shift.startBy, to: end + shift.endBy, event });
    };
    const begin = () => {
      isDragging = true;
      isHolding.current = isTouch;
    };
    const finish = () => {
      isHolding.current = false;
      clearTimeout(resting);
      ending.abort();
    };
    const rest = () => {
      begin();
      choose(place.column);
    };
    const resting = isTouch ? setTimeout(rest, LONG_PRESS_MS) : undefined;
    const options = { signal: ending.signal };
    window.addEventListener(
      "pointermove",
      (move) => {
        const isFar = Math.hypot(move.clientX - press.clientX, move.clientY - press.clientY) > MOVED_PX;
        if (isDragging) return drag(move.clientX);
        if (!isFar) return;
        if (isTouch) return finish();
        const why = place.block && whyFixed(place.block.event, place.row);
        if (isFixed) return;
        if (place.block && why) {
          isFixed = true;
          return onFixed(place.block.event, why);
        }
        begin();
        drag(move.clientX);
      },
      options,
    );
    window.addEventListener(
      "pointerup",
      () => {
        finish();
        if (isFixed) return swallowClick();
        if (!isDragging) return place.block || target.closest("[data-spot]") ? undefined : pick(place);
        swallowClick();
        if (mark && place.block === null) return onAdd(mark);
        setMark(null);
        if (place.block && shift && (shift.startBy !== 0 || shift.endBy !== 0))
          onShift(place.block.event, shift, place.row);
      },
      options,
    );
    const cancel = () => {
      finish();
      setMark(null);
    };
    window.addEventListener("pointercancel", cancel, options);
    window.addEventListener("keydown", (key) => key.key === "Escape" && cancel(), options);
  };

  function pick({ row, column }: Place) {
    onPick(row, column);
  }
}

/** What ends a drag is not a press: the click that follows at once is nobody's. */
function swallowClick(): void {
  const swallow = (click: MouseEvent) => click.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, true));
}
