import { cn } from "@/components/ui/cn";

export const CATEGORIES = ["all", "hr", "calendar", "developer"] as const;
type Category = (typeof CATEGORIES)[number];

const WORDS: Record<Category, string> = {
  all: "All",
  hr: "HR systems",
  calendar: "Calendars",
  developer: "Developer",
};

/** Narrows the directory to one kind of integration. */
export function CategoryFilter({ value, onChange }: { value: Category; onChange: (value: Category) => void }) {
  return (
    <fieldset className="mb-5 flex flex-wrap gap-1.5">
      <legend className="sr-only">Category</legend>
      {CATEGORIES.map((category) => (
        <button
          key={category}
          type="button"
          aria-pressed={category === value}
          onClick={() => onChange(category)}
          className={cn(
            "h-7 rounded-full border px-3 font-medium text-sm transition-colors duration-100 pointer-coarse:h-10 pointer-coarse:px-4",
            category === value
              ? "border-accent/40 bg-accent-surface text-accent"
              : "text-muted-foreground hover:border-input hover:text-foreground",
          )}
        >
          {WORDS[category]}
        </button>
      ))}
    </fieldset>
  );
}
