"use client";

import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";

type Props = {
  /** What is chosen, for example "Team". */
  label: string;
  /** What it is called when all are shown, for example "All teams". */
  allText: string;
  options: { value: string; text: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
  className?: string;
};

/** Radix keeps "" for itself; no option starts with a space. */
const ALL = " all";

/** One of a few, or all of them. A value from the address that is no option (any more) is shown as it is. */
export function Choice({ label, allText, options, value, onChange, className }: Props) {
  const isKnown = value === null || options.some((option) => option.value === value);
  const all = isKnown ? options : [...options, { value, text: value }];
  return (
    <Select value={value ?? ALL} onValueChange={(next) => onChange(next === ALL ? null : next)}>
      <SelectTrigger aria-label={label} className={className}>
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        <SelectItem value={ALL}>{allText}</SelectItem>
        {all.map((option) => (
          <SelectItem key={option.value} value={option.value}>
            {option.text}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
