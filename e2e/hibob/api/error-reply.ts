import type { CompanyState } from "../state/company-state";
import type { Reply } from "./route";

/** An error in the body that the switch asks for: HiBob documents two, and some errors come without any. */
export function errorReply(state: CompanyState, error: { status: number; key: string; message: string }): Reply {
  const { status, key, message } = error;
  if (state.switches.errorBody === "empty") return { status };
  if (state.switches.errorBody === "key") return { status, body: { key, error: message, args: [] } };
  const timestamp = new Date().toISOString();
  return { status, body: { error: key, message, statusCode: status, timestamp } };
}
