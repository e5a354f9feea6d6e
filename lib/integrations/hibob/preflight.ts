import { ProviderError } from "@/lib/integrations/errors";
import { oneAhead } from "@/lib/integrations/hibob/ask-days";
import {
  CAN_SEE_PRIVATE,
  CAN_SEE_TIME_OFF,
  checkPeople,
  failed,
  PRIVATE_REFUSED,
  PRIVATE_UNSEEN,
  passed,
  skipped,
} from "@/lib/integrations/hibob/checks";
import type { Call, Client, Patience } from "@/lib/integrations/hibob/client";
import { peopleFields } from "@/lib/integrations/hibob/endpoints";
import { readPeople } from "@/lib/integrations/hibob/read-people";
import { readNeeded, readTimeOff } from "@/lib/integrations/hibob/read-time-off";
import { fieldsAnswer } from "@/lib/integrations/hibob/schemas";
import type { Check, CheckId, DayRange, Finding } from "@/lib/integrations/types";

/** Someone is waiting. When HiBob is silent, this says so within five seconds. */
const FIRST_CALL: Patience = { attempts: 2, waitMs: 500, deadlineMs: 2000 };
/** HiBob is there by now, and may need a while for all people of a large company. */
const LATER_CALLS: Patience = { attempts: 2, waitMs: 1000, deadlineMs: 20_000 };
/** Few calls, so that testing again and again stays within HiBob's limits. Others ask for a year at once, too. */
const MOST_DAYS = 366;

/**
 * Tries everything that a sync needs, or only what is asked for. What an admin can mend is a failed check; all else is
 * an error. Whether the credentials count at all is asked always: it costs one call, and is answered or not at once.
 * @throws ProviderError `unavailable`, `rate_limit` or `invalid_response`
 */
export async function* runPreflight(client: Client, window: DayRange, only?: CheckId[]): AsyncGenerator<Finding> {
  const isAsked = (...ids: CheckId[]) => only === undefined || ids.some((id) => only.includes(id));
  const refusal = await refusalOf(checkCredentials(client.calls(FIRST_CALL)));
  if (refusal) {
    yield tell(failed("credentials", refusal));
    for (const id of ["people", "time_off", "private_time_off"] as const) if (isAsked(id)) yield tell(skipped(id));
    return;
  }
  yield tell(passed("credentials", "HiBob accepts this ID and token."));

  const call = client.calls(LATER_CALLS);
  if (isAsked("people", "coverage")) yield* findPeople(call);
  const pieces = readNeeded(call, window, MOST_DAYS);
  if (only === undefined) yield* findTimeOff(call, window, oneAhead(pieces));
  else if (isAsked("private_time_off")) yield* checksUntil("private_time_off", findTimeOff(call, window, pieces));
  else if (isAsked("time_off")) yield* checksUntil("time_off", findTimeOff(call, window, pieces));
}

/**
 * This call needs no permission, so only a 401 speaks against the credentials. Where HiBob does not offer it at
 * all, the calls after it show whether they are accepted.
 */
async function checkCredentials(call: Call): Promise<void> {
  try {
    await call(peopleFields, fieldsAnswer, {});
  } catch (error) {
    const isBeside = error instanceof ProviderError && ["permission", "invalid_response"].includes(error.kind);
    if (!isBeside) throw error;
  }
}

async function* findPeople(call: Call): AsyncGenerator<Finding> {
  try {
    const people = await readPeople(call);
    yield tell(checkPeople(people));
    yield { kind: "people", people };
  } catch (error) {
    yield tell(failed("people", mendable(error)));
  }
}

/** The first answer shows that time off may be seen. Whether private time off may, shows when some is. */
async function* findTimeOff(
  call: Call,
  window: DayRange,
  pieces: ReturnType<typeof readNeeded>,
): AsyncGenerator<Finding> {
  let isAnswered = false;
  let isPrivateSeen = false;
  try {
    for await (const { range, requests, hasPrivate } of pieces) {
      if (!isAnswered) yield tell(CAN_SEE_TIME_OFF);
      isAnswered = true;
      if (hasPrivate && !isPrivateSeen) yield tell(CAN_SEE_PRIVATE);
      isPrivateSeen ||= hasPrivate;
      yield { kind: "time_off", piece: { range, requests } };
    }
    if (!isPrivateSeen) yield tell(PRIVATE_UNSEEN);
  } catch (error) {
    const reason = mendable(error);
    const rest = await refusalOf(
      readTimeOff(call, [{ from: window.from, until: window.from }], { isWithoutPrivate: true }),
    );
    yield tell(rest ? failed("time_off", reason) : CAN_SEE_TIME_OFF);
    yield tell(rest ? skipped("private_time_off") : PRIVATE_REFUSED);
  }
}

/** The checks alone, and no more questions than it takes to see one of them pass. */
async function* checksUntil(id: CheckId, findings: AsyncGenerator<Finding>): AsyncGenerator<Finding> {
  for await (const finding of findings) {
    if (finding.kind !== "check") continue;
    yield finding;
    if (finding.check.id === id && finding.check.status === "passed") return;
  }
}

function tell(check: Check): Finding {
  return { kind: "check", check };
}

/** Why the vendor refuses, where an admin can mend it; null when it does not. */
async function refusalOf(reading: Promise<unknown>): Promise<ProviderError | null> {
  try {
    await reading;
    return null;
  } catch (error) {
    return mendable(error);
  }
}

/** An error that names a fix is something to tell the admin; any other is thrown. */
function mendable(error: unknown): ProviderError {
  if (error instanceof ProviderError && error.fix !== null) return error;
  throw error;
}
