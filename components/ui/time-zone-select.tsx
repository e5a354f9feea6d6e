"use client";

import { useMemo } from "react";
import { Combobox } from "@/components/ui/combobox";

type Props = { value: string | null; onValueChange: (timeZone: string) => void; className?: string };

/** An IANA time zone, found by typing a city. Name it with a Field. */
export function TimeZoneSelect({ value, onValueChange, className }: Props) {
  const options = useMemo(() => {
    const known = Intl.supportedValuesOf("timeZone").filter((name) => name.includes("/"));
    // Browsers list one spelling of each zone; what is chosen already may be another one.
    const names = new Set(["UTC", ...(value ? [value] : []), ...known]);
    return [...names].map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
  }, [value]);
  return (
    <Combobox
      options={options}
      value={value}
      onValueChange={onValueChange}
      placeholder="Choose a time zone"
      searchLabel="Search time zones"
      emptyText="No time zone has that name. Try a large city nearby."
      className={className}
    />
  );
}
