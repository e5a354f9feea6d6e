"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { type FormProblem, toFormProblem } from "@/components/integrations/connect/form-problem";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { SecretInput } from "@/components/integrations/secret-input";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Marked } from "@/components/ui/marked";
import { connectionQuery, patchConnection } from "@/lib/connections/queries";
import { type Connection, credentials } from "@/lib/connections/schemas";

const EMPTY = { serviceUserId: "", token: "" };

/** Replaces the service user in place. The server tests the new one first; the old one stays until it passes. */
export function CredentialsForm({ connection, name }: { connection: Connection; name: string }) {
  const client = useQueryClient();
  const readAnew = useReadAnew(connection.id);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const { register, handleSubmit, formState, setError, reset } = useForm({
    resolver: zodResolver(credentials),
    defaultValues: EMPTY,
  });
  const replace = useMutation({
    mutationFn: (values: typeof EMPTY) => patchConnection(connection.id, { credentials: values }),
    onMutate: () => setProblem(null),
    onSuccess: (changed) => {
      client.setQueryData(connectionQuery(connection.id).queryKey, changed);
      reset(EMPTY);
      toast.success("Credentials replaced", { description: `${name} accepts the new service user.` });
      return readAnew();
    },
    onError: (error) => {
      const told = toFormProblem(error, name);
      for (const { name: field, message } of told.fields) {
        if (field === "serviceUserId" || field === "token") setError(field, { message }, { shouldFocus: true });
      }
      setProblem(told.title === null ? null : told);
    },
  });
  return (
    <form
      method="post"
      noValidate
      onSubmit={handleSubmit((values) => replace.mutate(values))}
      className="grid max-w-md gap-4"
    >
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
      {problem && (
        <Alert variant="danger" title={problem.title}>
          {problem.detail && <Marked>{problem.detail}</Marked>}
        </Alert>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" isBusy={replace.isPending}>
          Test and replace
        </Button>
        <p className="text-muted-foreground text-sm">Same events, same people. No gap.</p>
      </div>
    </form>
  );
}
