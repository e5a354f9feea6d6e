"use client";

import { useQuery } from "@tanstack/react-query";
import type { Ref } from "react";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { eventTypesQuery } from "@/lib/events/queries";

type Props = { ref?: Ref<HTMLButtonElement>; value: string; onChange: (typeId: string) => void };

/** One of the organization's event types; inside a Field. */
export function EventTypeSelect({ ref, value, onChange }: Props) {
  const types = useQuery(eventTypesQuery());
  return (
    // Radix says "" when its list of options arrives after the value.
    <Select value={value} onValueChange={(next) => next !== "" && onChange(next)}>
      <SelectTrigger ref={ref}>
        <SelectValue placeholder={types.isPending ? "Loading types" : "Choose a type"} />
      </SelectTrigger>
      <SelectContent>
        {types.data?.map((type) => (
          <SelectItem key={type.id} value={type.id}>
            {type.name}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
