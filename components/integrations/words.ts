import type { Outcome, Reason } from "@/lib/connections/ledger-schemas";

/** What a reason means, as the end of "5 requests …". */
export const REASON_WORDS: Record<Reason, string> = {
  invalid_data: "that contradict themselves",
  not_contiguous: "with gaps",
  no_clock_time: "without a clock time",
  unknown_type: "of a kind we don't know yet",
  not_time_off: "for work elsewhere, not time off",
  outside_window: "outside the days you sync",
  no_matching_agent: "without an agent",
  agent_inactive: "of inactive agents",
  person_ignored: "of people you ignore",
  policy_excluded: "of policies you exclude",
  superseded: "replaced by a newer one",
  unexpected: "we could not work out",
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  synced: "Synced",
  skipped: "Skipped",
  unmatched: "Unmatched",
  failed: "Failed",
};

/** `1 request`, `2,310 requests`. The plural is the singular with an s unless it is given. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberWords.format(count)} ${count === 1 ? singular : plural}`;
}

export function formatCount(count: number): string {
  return numberWords.format(count);
}

/** Plain words of a reason that the server may have added after this page was built. */
export function reasonWords(reason: string): string {
  return (REASON_WORDS as Record<string, string>)[reason] ?? reason.replaceAll("_", " ");
}

const numberWords = new Intl.NumberFormat("en");
