"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { toast } from "sonner";
import { roles } from "@/components/settings/roles";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, FieldGroup } from "@/components/ui/field";
import { showApiError } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { createMember, memberKeys } from "@/lib/members/queries";
import { type CreateMemberInput, createMemberInput } from "@/lib/members/schemas";

export function AddMemberForm({ onDone }: { onDone: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm<CreateMemberInput>({
    resolver: zodResolver(createMemberInput),
    defaultValues: { name: "", email: "", role: "planner", password: "" },
  });
  const { errors } = form.formState;
  const adding = useMutation({
    mutationFn: createMember,
    onSuccess: async (member) => {
      await queryClient.invalidateQueries({ queryKey: memberKeys.all });
      toast.success(`${member.name} can sign in now`);
      onDone();
    },
    onError: (error) => showApiError(form, error),
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={form.handleSubmit((values) => adding.mutateAsync(values).catch(() => undefined))}
    >
      {errors.root && (
        <Alert variant="danger" title="Nobody was added">
          {errors.root.message}
        </Alert>
      )}
      <Field label="Name" error={errors.name?.message}>
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <Field label="Email" error={errors.email?.message}>
        <Input type="email" autoComplete="off" {...form.register("email")} />
      </Field>
      <FieldGroup label="Role" error={errors.role?.message}>
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <RadioGroup aria-label="Role" value={field.value} onValueChange={field.onChange} ref={field.ref}>
              {roles.map((role) => (
                <RadioGroupItem key={role.value} {...role} />
              ))}
            </RadioGroup>
          )}
        />
      </FieldGroup>
      <Field label="Initial password" help="At least 10 characters." error={errors.password?.message}>
        <PasswordInput autoComplete="new-password" {...form.register("password")} />
      </Field>
      <DialogFooter>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" isBusy={adding.isPending}>
          Add member
        </Button>
      </DialogFooter>
    </form>
  );
}
