import { formatCount, OUTCOME_WORDS, REASON_WORDS } from "@/components/integrations/words";
import { SearchBox } from "@/components/ui/search-box";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import {
  type Counts,
  type Outcome,
  outcome as outcomes,
  type Reason,
  reason as reasons,
} from "@/lib/connections/schemas";

const ANY = "any";

type Change = { outcome?: Outcome | null; reason?: Reason | null; q?: string | null };
type Props = {
  counts: Counts;
  outcome: Outcome | null;
  reason: Reason | null;
  search: string;
  onChange: (change: Change) => void;
};

/** Narrows the ledger by what became of a request, why, and whose it is. */
export function RequestFilters({ counts, outcome, reason, search, onChange }: Props) {
  return (
    <div className="flex flex-wrap gap-2">
      <SearchBox
        label="Search requests"
        value={search}
        onChange={(q) => onChange({ q: q || null })}
        className="w-full sm:w-64"
      />
      <Select
        value={outcome ?? ANY}
        onValueChange={(value) => onChange({ outcome: outcomes.options.find((option) => option === value) ?? null })}
      >
        <SelectTrigger aria-label="Outcome" className="w-44">
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          <SelectItem value={ANY}>Any outcome</SelectItem>
          {outcomes.options.map((option) => (
            <SelectItem key={option} value={option}>
              {`${OUTCOME_WORDS[option]} (${formatCount(counts[option])})`}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
      <Select
        value={reason ?? ANY}
        onValueChange={(value) => onChange({ reason: reasons.options.find((option) => option === value) ?? null })}
      >
        <SelectTrigger aria-label="Reason" className="w-60">
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          <SelectItem value={ANY}>Any reason</SelectItem>
          {reasons.options.map((option) => (
            <SelectItem key={option} value={option}>
              {`Requests ${REASON_WORDS[option]}`}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  );
}
