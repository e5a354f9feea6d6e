import { X } from "lucide-react";
import { FilterSelect } from "@/components/integrations/connection/filter-select";
import { formatCount, OUTCOME_WORDS, REASON_WORDS } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { SearchBox } from "@/components/ui/search-box";
import { type Outcome, outcome as outcomes, type Reason, reason as reasons } from "@/lib/connections/ledger-schemas";
import type { Counts, Policy } from "@/lib/connections/schemas";

/** As the address holds them. */
export type Filters = {
  outcome: Outcome | null;
  reason: Reason | null;
  person: string | null;
  policy: string | null;
  from: string | null;
  to: string | null;
  q: string;
};

type Props = {
  counts: Counts;
  /** Undefined until they are read. */
  policies: Policy[] | undefined;
  filters: Filters;
  /** Of the person whose requests alone are shown. */
  personName: string | null;
  onChange: (change: Partial<Filters>) => void;
};

/** Narrows the ledger by what became of a request, why, whose it is, its policy and its days. */
export function RequestFilters({ counts, policies, filters, personName, onChange }: Props) {
  const { outcome, reason, person, policy, from, to, q } = filters;
  // A private policy without its name cannot be asked for.
  const named = policies?.filter((entry) => !entry.isPrivate || entry.name !== "Private policy") ?? [];
  const policyNames = [...new Set([...(policy ? [policy] : []), ...named.map((entry) => entry.name)])];
  return (
    <div className="flex flex-wrap gap-2">
      <SearchBox
        label="Search requests"
        value={q}
        onChange={(search) => onChange({ q: search })}
        className="w-full sm:w-56"
      />
      <FilterSelect
        label="Outcome"
        any="Any outcome"
        value={outcome}
        options={outcomes.options.map((value) => ({
          value,
          label: `${OUTCOME_WORDS[value]} (${formatCount(counts[value])})`,
        }))}
        onChange={(value) => onChange({ outcome: value })}
        className="w-auto min-w-36 flex-1 sm:w-40 sm:flex-none"
      />
      <FilterSelect
        label="Reason"
        any="Any reason"
        value={reason}
        options={reasons.options.map((value) => ({ value, label: `Requests ${REASON_WORDS[value]}` }))}
        onChange={(value) => onChange({ reason: value })}
        className="w-auto min-w-36 flex-1 sm:w-52 sm:flex-none"
      />
      <FilterSelect
        label="Policy"
        any="Any policy"
        value={policy}
        options={policyNames.map((value) => ({ value, label: value }))}
        onChange={(value) => onChange({ policy: value })}
        className="w-auto min-w-36 flex-1 sm:w-40 sm:flex-none"
      />
      <fieldset className="flex w-full items-center gap-2 sm:w-auto" aria-label="Days">
        <span aria-hidden="true" className="text-muted-foreground text-sm">
          Days
        </span>
        <DatePicker
          aria-label="From"
          value={from ?? ""}
          max={to ?? undefined}
          onChange={(event) => onChange({ from: event.target.value || null })}
          className="w-auto min-w-0 flex-1 sm:w-36 sm:flex-none"
        />
        <span aria-hidden="true" className="text-muted-foreground">
          –
        </span>
        <DatePicker
          aria-label="To"
          value={to ?? ""}
          min={from ?? undefined}
          onChange={(event) => onChange({ to: event.target.value || null })}
          className="w-auto min-w-0 flex-1 sm:w-36 sm:flex-none"
        />
      </fieldset>
      {person !== null && (
        <Button onClick={() => onChange({ person: null })}>
          <span className="sr-only">Stop showing only requests of </span>
          {personName ?? "One person"}
          <X aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}
