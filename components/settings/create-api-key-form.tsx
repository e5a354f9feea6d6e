"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { ExpirySelect } from "@/components/settings/expiry-select";
import { scopes } from "@/components/settings/scopes";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, FieldGroup } from "@/components/ui/field";
import { showApiError } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { apiKeyKeys, createApiKey } from "@/lib/api-keys/queries";
import { type CreateApiKeyInput, type CreatedApiKey, createApiKeyInput } from "@/lib/api-keys/schemas";

type Props = { onMade: (key: CreatedApiKey) => void; onCancel: () => void };

export function CreateApiKeyForm({ onMade, onCancel }: Props) {
  const queryClient = useQueryClient();
  const form = useForm<CreateApiKeyInput>({
    resolver: zodResolver(createApiKeyInput),
    defaultValues: { name: "", scopes: [], expiresAt: null },
  });
  const { errors } = form.formState;
  const creating = useMutation({
    mutationFn: createApiKey,
    onSuccess: (key) => {
      onMade(key);
      return queryClient.invalidateQueries({ queryKey: apiKeyKeys.all });
    },
    onError: (error) => showApiError(form, error),
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={form.handleSubmit((values) => creating.mutateAsync(values).catch(() => undefined))}
    >
      {errors.root && (
        <Alert variant="danger" title="No key was created">
          {errors.root.message}
        </Alert>
      )}
      <Field label="Name" help="Which program uses it, for example “Payroll export”." error={errors.name?.message}>
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <FieldGroup label="Scopes" error={errors.scopes?.message}>
        <Controller
          control={form.control}
          name="scopes"
          render={({ field }) => (
            <>
              {scopes.map(({ value, description }) => (
                <Checkbox
                  key={value}
                  label={<span className="font-mono text-sm">{value}</span>}
                  description={description}
                  checked={field.value.includes(value)}
                  onCheckedChange={(isOn) =>
                    field.onChange(
                      isOn === true ? [...field.value, value] : field.value.filter((scope) => scope !== value),
                    )
                  }
                />
              ))}
            </>
          )}
        />
      </FieldGroup>
      <Field label="Expires" error={errors.expiresAt?.message}>
        <Controller
          control={form.control}
          name="expiresAt"
          render={({ field }) => <ExpirySelect onValueChange={field.onChange} />}
        />
      </Field>
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isBusy={creating.isPending}>
          Create API key
        </Button>
      </DialogFooter>
    </form>
  );
}
