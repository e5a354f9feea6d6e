"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { DialogClose, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { teamsQuery } from "@/lib/agents/queries";
import type { Agent } from "@/lib/agents/schemas";
import { agentFormValues, toFormValues } from "./agent-form-values";
import { useSaveAgent } from "./use-save-agent";
import { zoneOptions } from "./zone-options";

type Props = { agent: Agent | null; organizationTimeZone: string; onDone: () => void };

/** Adds an agent or changes one. The email stays: agents are told apart by it. */
export function AgentForm({ agent, organizationTimeZone, onDone }: Props) {
  const teams = useId();
  const form = useForm({
    resolver: zodResolver(agentFormValues),
    defaultValues: toFormValues(agent),
  });
  const teamNames = useQuery(teamsQuery());
  const { errors } = form.formState;
  const save = useSaveAgent({ agent, form, onDone });
  return (
    <form noValidate className="grid gap-4" onSubmit={form.handleSubmit((filled) => save.mutate(filled))}>
      {errors.root && (
        <Alert variant="danger" title={agent ? "The agent is as before" : "The agent was not added"}>
          {errors.root.message}
        </Alert>
      )}
      <Field label="Name" error={errors.name?.message}>
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <Field
        label="Email"
        help={agent && "It can't be changed: agents are told apart by it."}
        error={errors.email?.message}
      >
        <Input type="email" autoComplete="off" readOnly={agent !== null} {...form.register("email")} />
      </Field>
      <Field label="Time zone" error={errors.timeZone?.message}>
        <Combobox
          options={zoneOptions({ organizationTimeZone, current: agent?.timeZone ?? null })}
          value={form.watch("timeZone")}
          onValueChange={(zone) => form.setValue("timeZone", zone)}
          placeholder="Choose a time zone"
          searchLabel="Search time zones"
          emptyText="No time zone has that name."
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Team" hint="Optional" error={errors.team?.message}>
          <Input list={teams} autoComplete="off" {...form.register("team")} />
        </Field>
        <datalist id={teams}>
          {teamNames.data?.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <Field label="External ID" hint="Optional" error={errors.externalId?.message}>
          <Input autoComplete="off" className="font-mono text-sm" {...form.register("externalId")} />
        </Field>
      </div>
      <DialogFooter>
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" isBusy={save.isPending}>
          {agent ? "Save changes" : "Add agent"}
        </Button>
      </DialogFooter>
    </form>
  );
}
