"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { type FormProblem, toFormProblem } from "@/components/integrations/connect/form-problem";
import { ApiError } from "@/lib/api/client";
import { connectByLink, testByLink } from "@/lib/connections/hand-over-queries";
import { credentials } from "@/lib/connections/schemas";

type Given = { secret: string; name: string; onDone: () => void; onEnded: () => void };
type Values = { serviceUserId: string; token: string };

/** The form of who holds a link: what is typed, the test of it, and saving. */
export function useHandOverForm({ secret, name, onDone, onEnded }: Given) {
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const form = useForm<Values>({
    resolver: zodResolver(credentials),
    defaultValues: { serviceUserId: "", token: "" },
  });

  function tell(error: unknown) {
    if (error instanceof ApiError && error.code === "not_found") return onEnded();
    const told = toFormProblem(error, name);
    const own = told.fields.filter(({ name: field }) => field === "serviceUserId" || field === "token");
    own.forEach(({ name: field, message }, index) => {
      if (field === "serviceUserId" || field === "token")
        form.setError(field, { message }, { shouldFocus: index === 0 });
    });
    setProblem(told.title === null ? null : told);
  }

  const test = useMutation({
    mutationFn: async (values: Values) => ({ values, result: await testByLink({ secret, credentials: values }) }),
    onMutate: () => setProblem(null),
    onError: tell,
  });
  const save = useMutation({
    mutationFn: (values: Values) => connectByLink({ secret, credentials: values }),
    onMutate: () => setProblem(null),
    onSuccess: onDone,
    onError: tell,
  });

  return {
    form,
    problem,
    test: form.handleSubmit((values) => test.mutate(values)),
    isTesting: test.isPending,
    tested: test.data,
    save: form.handleSubmit((values) => save.mutate(values)),
    isSaving: save.isPending || save.isSuccess,
  };
}
