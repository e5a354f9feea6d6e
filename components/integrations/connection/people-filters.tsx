import { formatCount } from "@/components/integrations/words";
import { SearchBox } from "@/components/ui/search-box";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { type Person, person as personSchema } from "@/lib/connections/schemas";

const LINKS = personSchema.shape.link.options;
const WORDS: Record<Person["link"], string> = { linked: "Linked", unmatched: "Without an agent", ignored: "Ignored" };
const ANY = "any";

type Props = {
  people: Person[];
  link: Person["link"] | null;
  search: string;
  onChange: (change: { link?: Person["link"] | null; q?: string | null }) => void;
};

/** Narrows the people by whether they are linked, and by name or email. */
export function PeopleFilters({ people, link, search, onChange }: Props) {
  return (
    <div className="flex flex-wrap gap-2">
      <SearchBox
        label="Search people"
        value={search}
        onChange={(q) => onChange({ q: q || null })}
        className="w-full sm:w-64"
      />
      <Select
        value={link ?? ANY}
        onValueChange={(value) => onChange({ link: LINKS.find((option) => option === value) ?? null })}
      >
        <SelectTrigger aria-label="Link" className="w-52">
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          <SelectItem value={ANY}>{`Everybody (${formatCount(people.length)})`}</SelectItem>
          {LINKS.map((option) => (
            <SelectItem key={option} value={option}>
              {`${WORDS[option]} (${formatCount(people.filter((person) => person.link === option).length)})`}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  );
}
