"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import { toast } from "sonner";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { ParityCheck } from "@/components/integrations/parity/parity-check";
import { ProblemAlert } from "@/components/integrations/parity/problem-alert";
import { useReplacement } from "@/components/integrations/parity/use-replacement";
import { SecretInput } from "@/components/integrations/secret-input";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { rotateCredentials } from "@/lib/connections/queries";
import { type Connection, credentials } from "@/lib/connections/schemas";

const EMPTY = { serviceUserId: "", token: "" };
type Values = typeof EMPTY;

/**
 * Replaces the service user in place. The new one is tested and compared with what is there first. Where it sees
 * everything it takes over at once; where not, the old one stays until the differences are accepted.
 */
export function CredentialsForm({ connection, name }: { connection: Connection; name: string }) {
  const readAnew = useReadAnew(connection.id);
  const { register, handleSubmit, formState, setError, reset, control } = useForm({
    resolver: zodResolver(credentials),
    defaultValues: EMPTY,
  });
  const { problem, isAccepted, setIsAccepted, check, apply } = useReplacement<Values>({
    name,
    send: (values, step) => rotateCredentials(connection.id, { credentials: values, ...step }),
    onApplied: () => {
      reset(EMPTY);
      check.reset();
      toast.success("Credentials replaced", { description: `${name} accepts the new service user.` });
      return readAnew();
    },
    onProblem: ({ fields }) => {
      for (const { name: field, message } of fields) {
        if (field === "serviceUserId" || field === "token") setError(field, { message }, { shouldFocus: true });
      }
    },
  });
  const typed = useWatch({ control });
  const { values: tested, result } = check.data ?? {};
  const isShown =
    tested !== undefined &&
    tested.serviceUserId === typed.serviceUserId?.trim() &&
    tested.token === typed.token?.trim();
  function submit(values: Values) {
    if (isShown && isAccepted) return apply.mutate(values);
    check.mutate(values, { onSuccess: ({ result }) => result.parity.ok && apply.mutate(values) });
  }
  const isAsking = isShown && result?.parity.ok === false && !check.isPending;
  return (
    <form method="post" noValidate onSubmit={handleSubmit(submit)} className="grid gap-4">
      <div className="grid max-w-md gap-4">
        <Field label="Service user ID" error={formState.errors.serviceUserId?.message}>
          <Input
            {...register("serviceUserId")}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="font-mono text-sm"
          />
        </Field>
        <Field label="Token" error={formState.errors.token?.message}>
          <SecretInput {...register("token")} />
        </Field>
      </div>
      {isAsking && <ParityCheck parity={result.parity} name={name} isAccepted={isAccepted} onAccept={setIsAccepted} />}
      <p role="status" className="sr-only">
        {isAsking && "Not everything is seen. Nothing was replaced."}
      </p>
      <ProblemAlert problem={problem} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" isBusy={check.isPending || apply.isPending}>
          {isAsking && isAccepted ? "Replace anyway" : isAsking ? "Test again" : "Test and replace"}
        </Button>
        <p className="text-muted-foreground text-sm">Same events, same people. No gap.</p>
      </div>
    </form>
  );
}
