"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { Controller, useForm } from "react-hook-form";
import { signIn } from "@/components/auth/session-calls";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { showApiError } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { TimeZoneSelect } from "@/components/ui/time-zone-select";
import { setUp } from "@/lib/members/queries";
import { type SetupInput, setupInput } from "@/lib/members/schemas";

export function SetupForm() {
  const form = useForm<SetupInput>({
    resolver: zodResolver(setupInput),
    defaultValues: { organizationName: "", timeZone: "", name: "", email: "", password: "" },
  });
  const { errors } = form.formState;
  // Only the browser knows where it is, so the server draws the field empty.
  useEffect(() => {
    if (form.getValues("timeZone") === "")
      form.setValue("timeZone", new Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, [form]);
  const founding = useMutation({
    mutationFn: async (input: SetupInput) => {
      await setUp(input);
      // It is set up now, so a sign-in that fails is tried again where one signs in.
      return signIn(input).then(
        () => "/integrations",
        () => "/sign-in",
      );
    },
    onSuccess: (path) => window.location.assign(path),
    onError: (error) => showApiError(form, error),
  });
  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      onSubmit={form.handleSubmit((values) => founding.mutateAsync(values).catch(() => undefined))}
    >
      {errors.root && (
        <Alert variant="danger" title="Nothing was set up">
          {errors.root.message}
        </Alert>
      )}
      <Field label="Organization" error={errors.organizationName?.message}>
        <Input autoComplete="organization" autoFocus className="h-10" {...form.register("organizationName")} />
      </Field>
      <Field label="Time zone" help="For agents who have none of their own." error={errors.timeZone?.message}>
        <Controller
          control={form.control}
          name="timeZone"
          render={({ field }) => (
            <TimeZoneSelect value={field.value || null} onValueChange={field.onChange} className="h-10" />
          )}
        />
      </Field>
      <Field label="Your name" error={errors.name?.message}>
        <Input autoComplete="name" className="h-10" {...form.register("name")} />
      </Field>
      <Field label="Email" error={errors.email?.message}>
        <Input type="email" autoComplete="username" className="h-10" {...form.register("email")} />
      </Field>
      <Field label="Password" help="At least 10 characters." error={errors.password?.message}>
        <PasswordInput autoComplete="new-password" className="h-10" {...form.register("password")} />
      </Field>
      <Button type="submit" variant="primary" size="lg" isBusy={founding.isPending || founding.isSuccess}>
        Set up Rosterline
      </Button>
    </form>
  );
}
