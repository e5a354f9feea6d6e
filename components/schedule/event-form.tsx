"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useController, useForm } from "react-hook-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import type { Agent } from "@/lib/agents/schemas";
import type { ScheduleEvent } from "@/lib/events/schemas";
import type { Day } from "@/lib/integrations/types";
import { AgentPicker } from "./agent-picker";
import { EventTimeFields } from "./event-time-fields";
import { draftFormValues, eventFormValues, newFormValues, toFormValues } from "./event-times";
import { EventTypeSelect } from "./event-type-select";
import type { Draft } from "./mark";
import { useSaveEvent } from "./use-save-event";
import { zoneCity } from "./zone-name";

type Props = { event: ScheduleEvent | null; draft: Draft | null; agents: Agent[]; firstDay: Day; onDone: () => void };

/** Adds a manual event or changes one. Whose it is cannot be changed. */
export function EventForm({ event, draft, agents, firstDay, onDone }: Props) {
  const zoneOf = (agentId: string) =>
    agents.find((agent) => agent.id === agentId)?.effectiveTimeZone ?? event?.timeZone ?? "UTC";
  const form = useForm({
    resolver: zodResolver(eventFormValues),
    defaultValues: event
      ? toFormValues(event, zoneOf(event.agentId))
      : draft
        ? draftFormValues(draft, zoneOf(draft.agentId))
        : newFormValues(firstDay),
  });
  const { errors } = form.formState;
  // Not inputs of the browser: controlled, and known to the form so that it can lead the focus to a fault.
  const agentField = useController({ control: form.control, name: "agentId" }).field;
  const typeField = useController({ control: form.control, name: "typeId" }).field;
  const agent = agents.find((each) => each.id === agentField.value);
  const save = useSaveEvent({ event, form, onDone });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={form.handleSubmit((filled) => save.mutate({ values: filled, zone: zoneOf(filled.agentId) }))}
    >
      {errors.root && (
        <Alert variant="danger" title={event ? "The event is as it was" : "The event was not added"}>
          {errors.root.message}
        </Alert>
      )}
      {event === null && (
        <Field label="Agent" error={errors.agentId?.message}>
          <AgentPicker ref={agentField.ref} agents={agents} value={agentField.value} onChange={agentField.onChange} />
        </Field>
      )}
      <Field label="Type" error={errors.typeId?.message}>
        <EventTypeSelect ref={typeField.ref} value={typeField.value} onChange={typeField.onChange} />
      </Field>
      <EventTimeFields form={form} />
      <p className="text-muted-foreground text-sm">
        {agent
          ? `Days and times are ${zoneCity(agent.effectiveTimeZone)} time, where ${agent.name} is.`
          : "Days and times are in the agent's own time."}
      </p>
      <DialogFooter>
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isBusy={save.isPending}>
          {event ? "Save changes" : "Add event"}
        </Button>
      </DialogFooter>
    </form>
  );
}
