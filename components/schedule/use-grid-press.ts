import type { MouseEvent } from "react";
import type { BriefEvent } from "@/lib/events/brief";
import type { Mark } from "./mark";
import type { AgentRow, Row } from "./rows";
import type { Spot } from "./spots";

type Input = {
  rows: Row[];
  agentRows: ReadonlyMap<string, AgentRow>;
  spot: Spot | null;
  canEdit: boolean;
  onOpen: (event: BriefEvent) => void;
  onAdd: (mark: Mark) => void;
  onFold: (team: string, isFolded: boolean) => void;
};

/** Presses on the timeline: an event opens, a team folds, a free spot takes a new event. One listener for all of them. */
export function useGridPress({ rows, agentRows, spot, canEdit, onOpen, onAdd, onFold }: Input) {
  return (press: MouseEvent) => {
    const pressed = (press.target as Element).closest<HTMLElement>("button, [data-free]");
    const rowKey = pressed?.closest("tr")?.dataset.row ?? "";
    const { eventId, team, free } = pressed?.dataset ?? {};
    const block = agentRows.get(rowKey)?.layout.blocks.find(({ event }) => event.id === eventId);
    if (block) {
      onOpen(block.event);
    } else if (team !== undefined) {
      const row = rows.find((each) => each.key === rowKey);
      onFold(team, row?.kind === "team" && !row.isFolded);
    } else if (free !== undefined && spot && canEdit) {
      onAdd({ rowKey, from: spot.column, to: spot.column + 1, event: null });
    }
  };
}
