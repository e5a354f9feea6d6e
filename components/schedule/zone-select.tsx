"use client";

import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { useBrowserZone } from "./use-browser-zone";
import { zoneCity } from "./zone-name";

type Props = {
  /** null: each agent's own. */
  zone: string | null;
  organizationTimeZone: string;
  onChange: (zone: string | null) => void;
  className?: string;
};

const OWN = "own";

/** In whose time the rows are drawn. */
export function ZoneSelect({ zone, organizationTimeZone, onChange, className }: Props) {
  const browserZone = useBrowserZone();
  const zones = new Set([browserZone, organizationTimeZone, zone].filter((name) => name !== null));
  return (
    <Select value={zone ?? OWN} onValueChange={(next) => onChange(next === OWN ? null : next)}>
      <SelectTrigger aria-label="Time zone" className={className}>
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        <SelectItem value={OWN} description="Each row in the time of its agent">
          Agent's own time
        </SelectItem>
        {[...zones].map((name) => (
          <SelectItem key={name} value={name} description={whose(name, { browserZone, organizationTimeZone })}>
            {zoneCity(name)} time
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}

function whose(zone: string, known: { browserZone: string | null; organizationTimeZone: string }): string | undefined {
  if (zone === known.browserZone) return "Where you are";
  return zone === known.organizationTimeZone ? "Where your organization is" : undefined;
}
