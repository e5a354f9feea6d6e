import { Plus } from "lucide-react";
import { instantAt, type Scale } from "./scale";
import { share } from "./timeline-look";
import { spokenWhen } from "./when";

type Props = { column: number; scale: Scale; agentName: string; canEdit: boolean };

/** A cell of a grid takes the focus, to be read. */
const READABLE = { tabIndex: 0 };

/** Where the keyboard is on a row without an event there. Whoever may, adds one with Enter or a press. */
export function FreeSpot({ column, scale, agentName, canEdit }: Props) {
  const [startMs, endMs] = [instantAt(scale, column), instantAt(scale, column + 1)];
  const when = spokenWhen({ startMs, endMs, timeZone: scale.zone });
  const look =
    "absolute inset-y-1 flex items-center justify-center rounded-md border border-accent border-dashed text-accent opacity-0 focus:opacity-100 print:hidden";
  const place = { left: share(column, scale.columns), width: share(1, scale.columns) };
  if (!canEdit)
    return (
      <span {...READABLE} data-spot="" className={look} style={place}>
        <span className="sr-only">{`${agentName}, ${when}, free`}</span>
      </span>
    );
  return (
    <button
      type="button"
      data-spot=""
      data-add=""
      aria-label={`Add event, ${agentName}, ${when}`}
      aria-haspopup="dialog"
      className={look}
      style={place}
    >
      <Plus className="size-4" aria-hidden="true" />
    </button>
  );
}
