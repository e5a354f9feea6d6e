"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useQuery } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, FieldGroup } from "@/components/ui/field";
import { showApiError } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { CheckList } from "@/components/webhooks/check-list";
import { KINDS } from "@/components/webhooks/words";
import { agentsQuery } from "@/lib/agents/queries";
import { patchEndpointInput, type WebhookKind } from "@/lib/webhooks/schemas";

const fields = patchEndpointInput.pick({ url: true, description: true, kinds: true, teams: true }).required();
export type EndpointValues = { url: string; description: string; kinds: WebhookKind[]; teams: string[] };

type Props = {
  values: EndpointValues;
  action: string;
  /** Rejects with what is wrong. */
  onSubmit: (values: ReturnType<typeof fields.parse>) => Promise<unknown>;
  onCancel: () => void;
};

/** Where to send, and what. */
export function EndpointForm({ values, action, onSubmit, onCancel }: Props) {
  const form = useForm<EndpointValues, unknown, ReturnType<typeof fields.parse>>({
    resolver: zodResolver(fields),
    defaultValues: values,
  });
  const { errors, isSubmitting } = form.formState;
  const agents = useQuery(agentsQuery());
  const names = agents.data?.flatMap(({ team }) => (team === null ? [] : [team])) ?? [];
  const teams = [...new Set([...names, ...values.teams])].sort();
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={form.handleSubmit((given) => onSubmit(given).catch((error: unknown) => showApiError(form, error)))}
    >
      {errors.root && (
        <Alert variant="danger" title="The webhook was not saved">
          {errors.root.message}
        </Alert>
      )}
      <Field label="Address" help="It begins with https:// and answers within 10 seconds." error={errors.url?.message}>
        <Input type="url" inputMode="url" autoComplete="off" spellCheck={false} {...form.register("url")} />
      </Field>
      <Field label="Description" hint="Optional" error={errors.description?.message}>
        <Input autoComplete="off" placeholder="Payroll" {...form.register("description")} />
      </Field>
      <FieldGroup label="Tell it when" error={errors.kinds?.message}>
        <Controller
          control={form.control}
          name="kinds"
          render={({ field }) => <CheckList options={KINDS} value={field.value} onChange={field.onChange} />}
        />
      </FieldGroup>
      {teams.length > 0 && (
        <FieldGroup label="Only for agents of these teams" help="Choose none to hear of all agents.">
          <Controller
            control={form.control}
            name="teams"
            render={({ field }) => (
              <CheckList options={teams.map((value) => ({ value }))} value={field.value} onChange={field.onChange} />
            )}
          />
        </FieldGroup>
      )}
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isBusy={isSubmitting}>
          {action}
        </Button>
      </DialogFooter>
    </form>
  );
}
