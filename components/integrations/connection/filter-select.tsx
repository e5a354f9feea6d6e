import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";

const ANY = "any";

type Props<Value extends string> = {
  label: string;
  /** What stands there while it narrows nothing. */
  any: string;
  value: Value | null;
  options: { value: Value; label: string }[];
  onChange: (value: Value | null) => void;
  className?: string;
};

/** One of a few, or any. */
export function FilterSelect<Value extends string>({ label, any, value, options, onChange, className }: Props<Value>) {
  return (
    <Select
      value={value === null ? ANY : `=${value}`}
      onValueChange={(chosen) => onChange(options.find((option) => `=${option.value}` === chosen)?.value ?? null)}
    >
      <SelectTrigger aria-label={label} className={className}>
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        <SelectItem value={ANY}>{any}</SelectItem>
        {options.map((option) => (
          <SelectItem key={option.value} value={`=${option.value}`}>
            {option.label}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
