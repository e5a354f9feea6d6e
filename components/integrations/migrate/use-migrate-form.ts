"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm, useWatch } from "react-hook-form";
import { toast } from "sonner";
import {
  type ConnectValues,
  connectSchema,
  DEFAULT_MONTHS,
  defaultSyncUntil,
  toWindow,
} from "@/components/integrations/connect/connect-values";
import { useReplacement } from "@/components/integrations/parity/use-replacement";
import { connectionKeys, migrateConnection } from "@/lib/connections/queries";
import type { Connection } from "@/lib/connections/schemas";

/** The form of a migration: what is typed, what the service user sees of the connection, and moving it there. */
export function useMigrateForm(connection: Connection, name: string, today: string) {
  const router = useRouter();
  const client = useQueryClient();
  const form = useForm<ConnectValues>({
    resolver: zodResolver(connectSchema(today)),
    defaultValues: {
      serviceUserId: "",
      token: "",
      end: connection.rollingMonths === null ? "date" : "rolling",
      syncUntil: connection.syncUntil > today ? connection.syncUntil : defaultSyncUntil(today),
      months: String(connection.rollingMonths ?? DEFAULT_MONTHS),
    },
  });
  const { problem, isAccepted, setIsAccepted, check, apply } = useReplacement<ConnectValues>({
    name,
    send: ({ serviceUserId, token, ...end }, step) =>
      migrateConnection(connection.id, { credentials: { serviceUserId, token }, ...toWindow(end), ...step }),
    onApplied: async () => {
      toast.success(`${name} is migrated`, { description: "Everything is read once now. Events stay as they are." });
      await client.invalidateQueries({ queryKey: connectionKeys.all });
      router.push(`/integrations/${connection.integration}`);
      // The frame of the page told that it was due.
      router.refresh();
    },
    onProblem: ({ fields }) => {
      fields.forEach(({ name: field, message }, index) => {
        form.setError(field, { message }, { shouldFocus: index === 0 });
      });
    },
  });
  const values = useWatch({ control: form.control });
  const tested = check.data;
  return {
    form,
    problem,
    isAccepted,
    setIsAccepted,
    test: form.handleSubmit((typed) => check.mutate(typed)),
    isTesting: check.isPending,
    tested: check.isSuccess ? tested : undefined,
    isOutdated: tested !== undefined && !isSame(tested.values, values),
    migrate: form.handleSubmit((typed) => apply.mutate(typed)),
    // Stays busy until the connection's page is there.
    isMigrating: apply.isPending || apply.isSuccess,
  };
}

function isSame(tested: ConnectValues, now: Partial<ConnectValues>): boolean {
  const given = { ...tested, ...now };
  const isSameEnd = JSON.stringify(toWindow(tested)) === JSON.stringify(toWindow(given));
  return isSameEnd && tested.serviceUserId === given.serviceUserId.trim() && tested.token === given.token.trim();
}
