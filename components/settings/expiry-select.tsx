"use client";

import { Temporal } from "temporal-polyfill";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";

const choices = [
  { value: "never", label: "Never", days: null },
  { value: "30", label: "In 30 days", days: 30 },
  { value: "90", label: "In 90 days", days: 90 },
  { value: "365", label: "In 365 days", days: 365 },
];

/** When a key ends; tells the instant (ISO 8601), or null for never. Never is chosen at first. */
export function ExpirySelect({ onValueChange }: { onValueChange: (expiresAt: string | null) => void }) {
  function choose(value: string) {
    const days = choices.find((choice) => choice.value === value)?.days ?? null;
    onValueChange(
      days === null
        ? null
        : Temporal.Now.instant()
            .add({ hours: 24 * days })
            .toString(),
    );
  }
  return (
    <Select defaultValue="never" onValueChange={choose}>
      <SelectTrigger className="w-44">
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        {choices.map(({ value, label }) => (
          <SelectItem key={value} value={value}>
            {label}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
