"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { type SignInInput, signIn, signInInput } from "@/components/auth/session-calls";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { ApiError } from "@/lib/api/client";

/** @param path of this site, where one goes once signed in */
export function SignInForm({ path }: { path: string }) {
  const form = useForm<SignInInput>({
    resolver: zodResolver(signInInput),
    defaultValues: { email: "", password: "" },
  });
  const { errors } = form.formState;
  const entering = useMutation({
    mutationFn: signIn,
    // A whole new page: the server draws it for the one who is now signed in.
    onSuccess: () => window.location.assign(path),
    onError: () => form.setFocus("password", { shouldSelect: true }),
  });
  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      onSubmit={form.handleSubmit((values) => entering.mutateAsync(values).catch(() => undefined))}
    >
      {entering.error && <SignInProblem error={entering.error} />}
      <Field label="Email" error={errors.email?.message}>
        <Input type="email" autoComplete="username" autoFocus className="h-10" {...form.register("email")} />
      </Field>
      <Field label="Password" error={errors.password?.message}>
        <PasswordInput autoComplete="current-password" className="h-10" {...form.register("password")} />
      </Field>
      <Button type="submit" variant="primary" size="lg" isBusy={entering.isPending || entering.isSuccess}>
        Sign in
      </Button>
    </form>
  );
}

function SignInProblem({ error }: { error: Error }) {
  if (error instanceof ApiError && error.status === 401) {
    return (
      <Alert variant="danger" title="This email and password don't match">
        Check both and try again. If you have no account yet, an administrator of your organization can add you.
      </Alert>
    );
  }
  const isTooOften = error instanceof ApiError && error.status === 429;
  return (
    <Alert variant="danger" title={isTooOften ? "Too many tries" : "You are not signed in yet"}>
      {error.message}
    </Alert>
  );
}
