"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import {
  type ConnectValues,
  connectSchema,
  DEFAULT_MONTHS,
  defaultSyncUntil,
  toWindow,
} from "@/components/integrations/connect/connect-values";
import { forgetDraft, keepTyped, readTyped } from "@/components/integrations/connect/draft";
import { type FormProblem, toFormProblem } from "@/components/integrations/connect/form-problem";
import { askedWith } from "@/components/integrations/connect/test-state";
import { useConnectionTest } from "@/components/integrations/connect/use-connection-test";
import type { CheckId } from "@/lib/connections/preflight-schemas";
import { connectionKeys, connectionQuery, createConnection } from "@/lib/connections/queries";
import type { VendorManifest } from "@/lib/integrations/types";

type Listener = { onTest: () => void; onAllPassed: () => void };

/** The wizard's form: what is typed, the test of it, and connecting. What was typed stays whatever the answer is. */
export function useConnectForm({ slug, name }: VendorManifest, today: string, { onTest, onAllPassed }: Listener) {
  const router = useRouter();
  const client = useQueryClient();
  const [testProblem, setTestProblem] = useState<FormProblem | null>(null);
  const [connectProblem, setConnectProblem] = useState<FormProblem | null>(null);
  const form = useForm<ConnectValues>({
    resolver: zodResolver(connectSchema(today)),
    defaultValues: {
      serviceUserId: "",
      token: "",
      end: "date",
      syncUntil: defaultSyncUntil(today),
      months: String(DEFAULT_MONTHS),
    },
  });
  const { setValue, subscribe, setError } = form;

  useEffect(() => {
    const typed = readTyped(slug);
    if (typed)
      for (const field of ["serviceUserId", "end", "syncUntil", "months"] as const) setValue(field, typed[field]);
    return subscribe({ formState: { values: true }, callback: ({ values }) => keepTyped(slug, values) });
  }, [slug, setValue, subscribe]);

  function forgetProblems() {
    setTestProblem(null);
    setConnectProblem(null);
  }

  /** @returns what is to be told beside the fields */
  function tellFields(error: unknown): FormProblem | null {
    const told = toFormProblem(error, name);
    told.fields.forEach(({ name, message }, index) => {
      setError(name, { message }, { shouldFocus: index === 0 });
    });
    return told.title === null ? null : told;
  }

  const tests = useConnectionTest(slug, {
    onStart: forgetProblems,
    onTest,
    onAllPassed,
    onError: (error) => setTestProblem(tellFields(error)),
  });

  const connect = useMutation({
    mutationFn: ({ serviceUserId, token, ...end }: ConnectValues) =>
      createConnection({ integration: slug, credentials: { serviceUserId, token }, ...toWindow(end) }),
    onMutate: forgetProblems,
    onSuccess: (connection) => {
      forgetDraft(slug);
      client.setQueryData(connectionQuery(connection.id).queryKey, connection);
      client.invalidateQueries({ queryKey: connectionKeys.integrations() });
      router.push(`/integrations/${slug}`);
    },
    onError: (error) => setConnectProblem(tellFields(error)),
  });

  return {
    form,
    testProblem,
    connectProblem,
    test: tests.state,
    runTest: form.handleSubmit(tests.test),
    checkAgain: (id: CheckId) => form.handleSubmit((values) => tests.testAgain(values, askedWith(id)))(),
    countAgain: form.handleSubmit(tests.count),
    connect: form.handleSubmit((values) => connect.mutate(values)),
    // Stays busy until the connection's page is there.
    isConnecting: connect.isPending || connect.isSuccess,
  };
}
