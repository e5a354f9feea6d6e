"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type FormProblem, toFormProblem } from "@/components/integrations/connect/form-problem";
import { ApiError } from "@/lib/api/client";
import type { ReplacementResult, RotationBody } from "@/lib/connections/migration-schemas";

/** Beside the credentials: whether to store them, and what of the differences was seen. */
export type Step = Pick<RotationBody, "apply" | "acceptDifferences" | "fingerprint">;

type Options<Values> = {
  name: string;
  send: (values: Values, step: Step) => Promise<ReplacementResult>;
  onApplied: () => void;
  /** What the answer says of the fields. */
  onProblem: (problem: FormProblem) => void;
};

/** New credentials: first looked at beside what is there, then stored. What was accepted is what was seen, and no more. */
export function useReplacement<Values>({ name, send, onApplied, onProblem }: Options<Values>) {
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [isAccepted, setIsAccepted] = useState(false);
  function tell(error: unknown) {
    const told = toFormProblem(error, name);
    onProblem(told);
    setProblem(told.title === null ? null : told);
  }
  const check = useMutation({
    mutationFn: async (values: Values) => ({ values, result: await send(values, { apply: false }) }),
    onMutate: () => {
      setProblem(null);
      setIsAccepted(false);
    },
    onError: tell,
  });
  const apply = useMutation({
    mutationFn: (values: Values) => {
      const fingerprint = check.data?.result.parity.fingerprint;
      return send(values, { apply: true, acceptDifferences: isAccepted, ...(fingerprint && { fingerprint }) });
    },
    onMutate: () => setProblem(null),
    onSuccess: onApplied,
    onError: (error, values) => {
      tell(error);
      // There is something else to be seen by now.
      if (error instanceof ApiError && error.code === "parity_failed")
        check.mutate(values, { onSettled: () => tell(error) });
    },
  });
  return { problem, isAccepted, setIsAccepted, check, apply };
}
