import { toast } from "sonner";
import type { Agent } from "@/lib/agents/schemas";
import type { BriefEvent } from "@/lib/events/brief";
import type { Shift } from "./gesture";
import { shiftEvent, whyFixed } from "./shift-times";
import { sourceName } from "./source-name";
import { useChangeEvents } from "./use-change-events";

type On = { unit: "day" | "hour"; agent: Agent };

/** What becomes of an event that somebody drags. */
export function useMoveEvent() {
  const { move } = useChangeEvents();
  return {
    move: (event: BriefEvent, shift: Shift, { unit, agent }: On) =>
      move(event, shiftEvent(event, shift, { unit, timeZone: agent.effectiveTimeZone })),
    whyFixed: (event: BriefEvent, { unit, agent }: On) =>
      whyFixed(event, { unit, timeZone: agent.effectiveTimeZone }, sourceName(event.source)),
    tellFixed: (event: BriefEvent, why: string) =>
      toast(event.readOnly ? "This event is locked" : "This event stays here", { id: "fixed", description: why }),
  };
}
