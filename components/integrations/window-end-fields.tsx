"use client";

import type { ComponentProps } from "react";
import { earliestSyncUntil, type WindowEnd } from "@/components/integrations/connect/connect-values";
import { DatePicker } from "@/components/ui/date-picker";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { MONTHS_AT_MOST } from "@/lib/connections/settings";

type Props = {
  end: WindowEnd["end"];
  onEndChange: (end: WindowEnd["end"]) => void;
  /** Of the day's field, and of the one with the months. */
  date: Omit<ComponentProps<typeof DatePicker>, "min" | "max">;
  months: ComponentProps<typeof Input>;
  errors: { syncUntil?: string | undefined; months?: string | undefined };
  /** Said of the day. */
  help: string;
  today: string;
  isDisabled?: boolean;
};

/** How far ahead is synced: until a day, or always some months from today. */
export function WindowEndFields({ end, onEndChange, date, months, errors, help, today, isDisabled }: Props) {
  return (
    <div className="grid gap-4">
      <FieldGroup label="How far ahead">
        <RadioGroup
          value={end}
          onValueChange={(value) => onEndChange(value === "rolling" ? "rolling" : "date")}
          disabled={isDisabled}
          aria-label="How far ahead"
        >
          <RadioGroupItem value="date" label="To a date" description="You are told before it comes." />
          <RadioGroupItem
            value="rolling"
            label="Always some months ahead"
            description="The last day moves along by itself, every day."
          />
        </RadioGroup>
      </FieldGroup>
      {end === "date" ? (
        <Field key="date" label="Sync until" help={help} error={errors.syncUntil}>
          <DatePicker {...date} min={earliestSyncUntil(today)} max={undefined} />
        </Field>
      ) : (
        <Field
          key="months"
          label="Months ahead"
          help={`From 1 to ${MONTHS_AT_MOST}, counted from today.`}
          error={errors.months}
        >
          <Input
            type="number"
            inputMode="numeric"
            {...months}
            min={1}
            max={MONTHS_AT_MOST}
            className="w-24 font-mono text-sm"
          />
        </Field>
      )}
    </div>
  );
}
