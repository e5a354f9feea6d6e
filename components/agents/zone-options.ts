import { zoneCity } from "@/components/schedule/zone-name";
import type { ComboboxOption } from "@/components/ui/combobox";
import { ORGANIZATION_ZONE } from "./agent-form-values";

type Input = { organizationTimeZone: string; current: string | null };

/** Every zone of this browser, the organization's first; the agent's own too where browsers call it otherwise. */
export function zoneOptions({ organizationTimeZone, current }: Input): ComboboxOption[] {
  const names = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
  if (current !== null) names.add(current);
  const zones = [...names].map((zone) => ({ value: zone, label: zoneCity(zone), detail: zone }));
  return [
    {
      value: ORGANIZATION_ZONE,
      label: `The organization's, ${zoneCity(organizationTimeZone)}`,
      detail: organizationTimeZone,
    },
    ...zones.sort((a, b) => a.label.localeCompare(b.label)),
  ];
}
