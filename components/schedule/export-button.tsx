import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { toQuery } from "@/lib/api/client";
import type { Day } from "@/lib/integrations/types";
import type { Filters } from "./rows";

type Props = { params: Filters & { zone: string | null }; days: Day[] };

/** The events of the days shown as a CSV file, with the filters and in the time that the schedule is shown in. */
export function ExportButton({ params, days }: Props) {
  const { q, team, type, source, zone } = params;
  const query = toQuery({ from: days[0], to: days.at(-1), zone, search: q, team, type, source });
  return (
    <Button asChild className="print:hidden">
      <a href={`/api/v1/events.csv${query}`} download>
        <Download aria-hidden="true" />
        Export
      </a>
    </Button>
  );
}
