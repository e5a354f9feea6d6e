import { FilterSelect } from "@/components/integrations/connection/filter-select";
import { formatCount } from "@/components/integrations/words";
import { SearchBox } from "@/components/ui/search-box";
import type { PeoplePage } from "@/lib/connections/people-schemas";
import { type Link, link as links } from "@/lib/connections/people-schemas";

const WORDS: Record<Link, string> = { linked: "Linked", unmatched: "Without an agent", ignored: "Ignored" };

type Props = {
  /** Of all that the search finds; undefined until they are read. */
  counts: PeoplePage["meta"]["counts"] | undefined;
  link: Link | null;
  search: string;
  onChange: (change: { link?: Link | null; q?: string | null }) => void;
};

/** Narrows the people by whether they are linked, and by name or email. */
export function PeopleFilters({ counts, link, search, onChange }: Props) {
  const of = (count: number | undefined) => (count === undefined ? "" : ` (${formatCount(count)})`);
  return (
    <div className="flex flex-1 flex-wrap gap-2">
      <SearchBox
        label="Search people"
        value={search}
        onChange={(q) => onChange({ q: q || null })}
        className="w-full sm:w-64"
      />
      <FilterSelect
        label="Link"
        any={`Everybody${of(counts && counts.linked + counts.unmatched + counts.ignored)}`}
        value={link}
        options={links.options.map((value) => ({ value, label: `${WORDS[value]}${of(counts?.[value])}` }))}
        onChange={(value) => onChange({ link: value })}
        className="w-52"
      />
    </div>
  );
}
