import { cn } from "@/components/ui/cn";
import type { Integration } from "@/lib/connections/schemas";

type Category = Integration["category"];
export const CATEGORIES = ["all", "hr", "calendar", "developer"] as const satisfies ("all" | Category)[];
export type Chosen = (typeof CATEGORIES)[number];

const WORDS: Record<Chosen, string> = {
  all: "All",
  hr: "HR systems",
  calendar: "Calendars",
  developer: "Developer",
};

type Props = { integrations: Integration[]; value: Chosen; onChange: (value: Chosen) => void };

/** Narrows the directory to one kind of integration. Only kinds that there are, and the chosen one. */
export function CategoryFilter({ integrations, value, onChange }: Props) {
  const counted = CATEGORIES.map((category) => ({ category, count: countIn(integrations, category) }));
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-1.5">
      <legend className="sr-only">Category</legend>
      {counted
        .filter(({ category, count }) => count > 0 || category === "all" || category === value)
        .map(({ category, count }) => (
          <button
            key={category}
            type="button"
            aria-pressed={category === value}
            onClick={() => onChange(category)}
            className={cn(
              "h-8 rounded-full border px-3 font-medium text-sm transition-colors duration-100 pointer-coarse:h-10 pointer-coarse:px-4",
              category === value
                ? "border-accent/40 bg-accent-surface text-accent"
                : "text-muted-foreground hover:border-input hover:text-foreground",
            )}
          >
            {WORDS[category]} <span className="font-normal">{count}</span>
          </button>
        ))}
    </fieldset>
  );
}

export function isInCategory({ category }: Integration, chosen: Chosen): boolean {
  return chosen === "all" || category === chosen;
}

function countIn(integrations: Integration[], chosen: Chosen): number {
  return integrations.filter((integration) => isInCategory(integration, chosen)).length;
}
