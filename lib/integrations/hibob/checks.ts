import type { ProviderError } from "@/lib/integrations/errors";
import { SEE_EMAIL_FIX, SEE_PEOPLE_FIX, SEE_PRIVATE_FIX } from "@/lib/integrations/hibob/endpoints";
import type { Check, CheckId, ProviderPerson } from "@/lib/integrations/types";

const TITLES: Record<CheckId, string> = {
  credentials: "Credentials",
  people: "People",
  time_off: "Time off",
  private_time_off: "Private time off",
  coverage: "Coverage",
};

export function checkPeople(people: ProviderPerson[]): Check {
  const hidden = people.filter(({ email }) => email === null).length;
  const seen = `${people.length} ${people.length === 1 ? "person" : "people"}`;
  if (people.length === 0) {
    const detail = "HiBob accepts the credentials, but this service user sees nobody.";
    return { id: "people", status: "failed", title: TITLES.people, detail, fix: SEE_PEOPLE_FIX };
  }
  if (hidden === people.length) {
    const detail = `This service user sees ${seen}, but no email address. We need them to find your agents.`;
    return { id: "people", status: "failed", title: TITLES.people, detail, fix: SEE_EMAIL_FIX };
  }
  if (hidden > 0) {
    const detail = `This service user sees ${seen}. ${hidden} of them have no email address; you can link them by hand.`;
    const fix = `Nothing to do if HiBob has none for them. Otherwise: ${SEE_EMAIL_FIX}`;
    return { id: "people", status: "warning", title: TITLES.people, detail, fix };
  }
  return passed("people", `Sees ${seen}.`);
}

export const CAN_SEE_TIME_OFF: Check = passed("time_off", "Can see who's out.");

export const CAN_SEE_PRIVATE: Check = passed("private_time_off", "Can see private time off.");

/** HiBob leaves private requests out without a word, so only one that is seen proves that they are shown. */
export const PRIVATE_UNSEEN: Check = {
  id: "private_time_off",
  status: "warning",
  title: TITLES.private_time_off,
  detail: "We saw no private time off. Either there is none, or HiBob hides it; HiBob doesn't say which.",
  fix: `Nothing to do if you have no private policies. Otherwise: ${SEE_PRIVATE_FIX}`,
};

export const PRIVATE_REFUSED: Check = {
  id: "private_time_off",
  status: "failed",
  title: TITLES.private_time_off,
  detail: "HiBob doesn't show private time off to this service user.",
  fix: SEE_PRIVATE_FIX,
};

export function passed(id: CheckId, detail: string): Check {
  return { id, status: "passed", title: TITLES[id], detail, fix: null };
}

export function failed(id: CheckId, error: ProviderError): Check {
  return { id, status: "failed", title: TITLES[id], detail: error.message, fix: error.fix };
}

export function skipped(id: CheckId): Check {
  return {
    id,
    status: "skipped",
    title: TITLES[id],
    detail: "Not tested yet. Mend what failed above, then test again.",
    fix: null,
  };
}
