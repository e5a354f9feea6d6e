import { Plus } from "lucide-react";
import { instantAt, type Scale } from "./scale";
import { share } from "./timeline-look";
import { spokenWhen } from "./when";

type Props = { column: number; scale: Scale; agentName: string; canEdit: boolean };

/** A cell of a grid takes the focus, to be read. */
const READABLE = { tabIndex: 0 };

/**
 * Where the keyboard is on a row without an event there. Whoever may, adds one with Enter or a press. It is no button:
 * the buttons of a row are the agent's events.
 */
export function FreeSpot({ column, scale, agentName, canEdit }: Props) {
  const [startMs, endMs] = [instantAt(scale, column), instantAt(scale, column + 1)];
  const when = spokenWhen({ startMs, endMs, timeZone: scale.zone });
  return (
    <span
      {...READABLE}
      data-spot=""
      data-free=""
      className="absolute inset-y-1 flex items-center justify-center rounded-md border border-accent border-dashed text-accent opacity-0 focus:opacity-100 print:hidden"
      style={{ left: share(column, scale.columns), width: share(1, scale.columns) }}
    >
      <span className="sr-only">
        {agentName}, {when}, free{canEdit && ". Enter adds an event."}
      </span>
      {canEdit && <Plus className="size-4" aria-hidden="true" />}
    </span>
  );
}
