import { seededRandom, shuffled } from "../random";
import type { CompanyState } from "../state/company-state";
import type { Reply } from "./route";

/** Rows, which come in ascending order, under their name or bare, in the order of the switch. */
export function listReply(state: CompanyState, name: string, rows: readonly unknown[]): Reply {
  state.listsAnswered += 1;
  const ordered = inOrder(state, rows);
  return { status: 200, body: state.switches.listAnswer === "bare" ? ordered : { [name]: ordered } };
}

function inOrder(state: CompanyState, rows: readonly unknown[]): unknown[] {
  if (state.switches.rowOrder === "desc") return rows.toReversed();
  if (state.switches.rowOrder === "shuffled") return shuffled(rows, seededRandom(state.listsAnswered));
  return [...rows];
}
