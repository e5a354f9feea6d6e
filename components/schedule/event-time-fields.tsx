"use client";

import type { UseFormRegisterReturn, UseFormReturn } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { DatePicker } from "@/components/ui/date-picker";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { EventFormValues } from "./event-times";

/** From when to when: days, and clock times unless it is all day. */
export function EventTimeFields({ form }: { form: UseFormReturn<EventFormValues> }) {
  const { errors } = form.formState;
  const { isAllDay, startDay, endDay } = form.watch();
  function moveEnd(start: string) {
    // A later start takes the end along; an earlier one leaves it.
    if (start > endDay) form.setValue("endDay", start);
  }
  return (
    <>
      <Checkbox
        label="All day"
        checked={isAllDay}
        onCheckedChange={(checked) =>
          form.setValue("isAllDay", checked === true, { shouldValidate: form.formState.isSubmitted })
        }
      />
      <div className={isAllDay ? "grid gap-4 sm:grid-cols-2" : "grid gap-4"}>
        <div className="flex gap-2">
          <Field label={isAllDay ? "First day" : "Start day"} error={errors.startDay?.message}>
            <DatePicker {...control(form.register("startDay", { onChange: (event) => moveEnd(event.target.value) }))} />
          </Field>
          {!isAllDay && (
            <Field label="Start time" error={errors.startTime?.message}>
              <Input type="time" className="w-32 font-mono text-sm" {...form.register("startTime")} />
            </Field>
          )}
        </div>
        <div className="flex gap-2">
          <Field label={isAllDay ? "Last day" : "End day"} error={errors.endDay?.message}>
            <DatePicker min={startDay} {...control(form.register("endDay"))} />
          </Field>
          {!isAllDay && (
            <Field label="End time" error={errors.endTime?.message}>
              <Input type="time" className="w-32 font-mono text-sm" {...form.register("endTime")} />
            </Field>
          )}
        </div>
      </div>
    </>
  );
}

/** Without the limits, which react-hook-form also gives as numbers. */
function control({ name, ref, onChange, onBlur }: UseFormRegisterReturn) {
  return { name, ref, onChange, onBlur };
}
