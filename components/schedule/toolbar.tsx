"use client";

import { SlidersHorizontal } from "lucide-react";
import type { inferParserType } from "nuqs/server";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { Day } from "@/lib/integrations/types";
import { DateNavigation } from "./date-navigation";
import { FilterBar } from "./filter-bar";
import type { scheduleParams } from "./params";
import type { View } from "./range";
import { type Filters, isFiltered } from "./rows";
import { ViewSwitch } from "./view-switch";
import { ZoneSelect } from "./zone-select";

export type Params = inferParserType<typeof scheduleParams>;

type Props = {
  params: Params;
  days: Day[];
  organizationTimeZone: string;
  onFilter: (change: Partial<Filters>) => void;
  onShow: (change: { date?: Day | null; view?: View; zone?: string | null }) => void;
  onAim: (day: Day) => void;
};

/** Which days, how many, whose time, and what of it all. Filters hide behind a button on narrow screens. */
export function Toolbar({ params, days, organizationTimeZone, onFilter, onShow, onAim }: Props) {
  const filterBar = <FilterBar filters={params} onChange={onFilter} />;
  const zoneSelect = (className: string) => (
    <ZoneSelect
      zone={params.zone}
      organizationTimeZone={organizationTimeZone}
      onChange={(zone) => onShow({ zone })}
      className={className}
    />
  );
  return (
    <div className="mb-3 grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <DateNavigation days={days} view={params.view} onGo={(date) => onShow({ date })} onAim={onAim} />
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <ViewSwitch view={params.view} onChange={(view) => onShow({ view, date: params.date && days[0] })} />
          <Popover>
            <PopoverTrigger asChild>
              <Button className="md:hidden" aria-label={isFiltered(params) ? "Filters, some set" : "Filters"}>
                <SlidersHorizontal aria-hidden="true" />
                {isFiltered(params) && <span className="size-1.5 rounded-full bg-accent" />}
              </Button>
            </PopoverTrigger>
            <PopoverContent align="end" aria-label="Filters" className="grid gap-2">
              {filterBar}
              {zoneSelect("")}
            </PopoverContent>
          </Popover>
        </div>
      </div>
      <div className="hidden flex-wrap items-center gap-2 md:flex print:hidden">
        {filterBar}
        {zoneSelect("ml-auto w-44")}
      </div>
    </div>
  );
}
