import type { BriefEvent } from "@/lib/events/brief";
import { instantAt, type Scale } from "./scale";

/** A stretch of one row that is being chosen for a new event, or that an event is being moved to. In columns. */
export type Mark = {
  rowKey: string;
  from: number;
  to: number;
  /** What is moved; null for a new one. */
  event: BriefEvent | null;
};

/** A new event's agent and time, epoch milliseconds. */
export type Draft = { agentId: string; startMs: number; endMs: number };

export function toDraft({ rowKey, from, to }: Mark, scale: Scale): Draft {
  return { agentId: rowKey, startMs: instantAt(scale, from), endMs: instantAt(scale, to) };
}

/** What one column is cut into, for pointers: half hours, or whole days. */
export function stepOf(unit: "day" | "hour"): number {
  return unit === "hour" ? 0.5 : 1;
}

/** The stretch between two places, whole steps that hold both. */
export function stretch(anchor: number, head: number, { step, columns }: { step: number; columns: number }) {
  const from = Math.floor(Math.min(anchor, head) / step) * step;
  const to = (Math.floor(Math.max(anchor, head) / step) + 1) * step;
  return { from: Math.max(0, from), to: Math.min(columns, to) };
}
