"use client";

import { useQuery } from "@tanstack/react-query";
import { CalendarX2 } from "lucide-react";
import { Temporal } from "temporal-polyfill";
import { countOf } from "@/components/integrations/words";
import { conflictCountsQuery, rangeAhead } from "@/lib/events/conflict-queries";

/** As an item of what needs attention: conflicts to be decided. None while they are read, or when there are none. */
export function useConflictAttention() {
  const { data } = useQuery(conflictCountsQuery(rangeAhead(Temporal.Now.plainDateISO("UTC").toString())));
  if (!data || data.open === 0) return [];
  return [
    {
      icon: CalendarX2,
      title: `${countOf(data.open, "conflict")} on the schedule`,
      text: "Time off falls on other events. Move them, delete them or keep both.",
      href: "/schedule/conflicts",
    },
  ];
}
