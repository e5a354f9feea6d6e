import { ProviderError } from "@/lib/integrations/errors";
import {
  checkPeople,
  checkPrivateTimeOff,
  checkTimeOff,
  failed,
  PRIVATE_REFUSED,
  passed,
  skipped,
} from "@/lib/integrations/hibob/checks";
import type { Call, Client, Patience } from "@/lib/integrations/hibob/client";
import { peopleFields } from "@/lib/integrations/hibob/endpoints";
import { readPeople } from "@/lib/integrations/hibob/read-people";
import { readTimeOff, readWindow, type TimeOffReading } from "@/lib/integrations/hibob/read-time-off";
import { fieldsAnswer } from "@/lib/integrations/hibob/schemas";
import type { Check, DayRange, ProviderPreflight } from "@/lib/integrations/types";

/** Someone is waiting. When HiBob is silent, this says so within five seconds. */
const FIRST_CALL: Patience = { attempts: 2, waitMs: 500, deadlineMs: 2000 };
/** HiBob is there by now, and may need a while for all people of a large company. */
const LATER_CALLS: Patience = { attempts: 2, waitMs: 1000, deadlineMs: 20_000 };
/** Few calls, so that testing again and again stays within HiBob's limits. Others ask for a year at once, too. */
const MOST_DAYS = 366;

/**
 * Tries everything that a sync needs. What an admin can mend is a failed check; all else is an error.
 * @throws ProviderError `unavailable`, `rate_limit` or `invalid_response`
 */
export async function runPreflight(client: Client, window: DayRange): Promise<ProviderPreflight> {
  const refusal = await finding(checkCredentials(client.calls(FIRST_CALL)));
  if (refusal instanceof ProviderError) {
    const others = (["people", "time_off", "private_time_off"] as const).map(skipped);
    return { checks: [failed("credentials", refusal), ...others], people: [], timeOff: [] };
  }

  const call = client.calls(LATER_CALLS);
  const [people, reading] = await Promise.all([
    finding(readPeople(call)),
    finding(readWindow(call, window, { mostDays: MOST_DAYS })),
  ]);
  return {
    checks: [
      passed("credentials", "HiBob accepts this ID and token."),
      people instanceof ProviderError ? failed("people", people) : checkPeople(people),
      ...(await timeOffChecks(call, reading, window)),
    ],
    people: people instanceof ProviderError ? [] : people,
    timeOff: reading instanceof ProviderError ? [] : reading.timeOff,
  };
}

async function timeOffChecks(call: Call, reading: TimeOffReading | ProviderError, window: DayRange): Promise<Check[]> {
  if (!(reading instanceof ProviderError)) return [checkTimeOff(reading), checkPrivateTimeOff(reading)];
  const rest = await finding(
    readTimeOff(call, [{ from: window.from, until: window.from }], { isWithoutPrivate: true }),
  );
  if (rest instanceof ProviderError) return [failed("time_off", reading), skipped("private_time_off")];
  return [checkTimeOff(rest), PRIVATE_REFUSED];
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

/** An error that names a fix is something to tell the admin; any other is thrown. */
async function finding<Value>(reading: Promise<Value>): Promise<Value | ProviderError> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ProviderError && error.fix !== null) return error;
    throw error;
  }
}
