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
import { forgetDraft, keepDraft, readDraft } from "@/components/integrations/connect/draft";
import { type FormProblem, toFormProblem } from "@/components/integrations/connect/form-problem";
import { connectionKeys, connectionQuery, createConnection, preflight } from "@/lib/connections/queries";
import type { PreflightResult } from "@/lib/connections/schemas";
import type { Manifest } from "@/lib/integrations/types";

/** A test and the values it was made with. */
export type Tested = { values: ConnectValues; result: PreflightResult };

/** The wizard's form: what is typed, the test of it, and connecting. What was typed stays whatever the answer is. */
export function useConnectForm({ slug, name }: Manifest, today: string, onTested: () => void) {
  const router = useRouter();
  const client = useQueryClient();
  const [problem, setProblem] = useState<FormProblem | null>(null);
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
    const draft = readDraft(slug);
    if (draft.serviceUserId) setValue("serviceUserId", draft.serviceUserId);
    if (draft.syncUntil) setValue("syncUntil", draft.syncUntil);
    if (draft.months) setValue("months", draft.months);
    if (draft.end === "rolling") setValue("end", "rolling");
    return subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(slug, values) });
  }, [slug, setValue, subscribe]);

  function tell(error: unknown) {
    const told = toFormProblem(error, name);
    told.fields.forEach(({ name, message }, index) => {
      setError(name, { message }, { shouldFocus: index === 0 });
    });
    setProblem(told.title === null ? null : told);
  }

  const test = useMutation({
    mutationFn: async (values: ConnectValues): Promise<Tested> => {
      const { serviceUserId, token } = values;
      const credentials = { serviceUserId, token };
      return { values, result: await preflight({ integration: slug, credentials, ...toWindow(values) }) };
    },
    onMutate: () => setProblem(null),
    onSuccess: onTested,
    onError: tell,
  });

  const connect = useMutation({
    mutationFn: ({ serviceUserId, token, ...end }: ConnectValues) =>
      createConnection({ integration: slug, credentials: { serviceUserId, token }, ...toWindow(end) }),
    onMutate: () => setProblem(null),
    onSuccess: (connection) => {
      forgetDraft(slug);
      client.setQueryData(connectionQuery(connection.id).queryKey, connection);
      client.invalidateQueries({ queryKey: connectionKeys.integrations() });
      router.push(`/integrations/${slug}`);
    },
    onError: tell,
  });

  return {
    form,
    problem,
    test: form.handleSubmit((values) => test.mutate(values)),
    isTesting: test.isPending,
    tested: test.data,
    connect: form.handleSubmit((values) => connect.mutate(values)),
    // Stays busy until the connection's page is there.
    isConnecting: connect.isPending || connect.isSuccess,
  };
}
