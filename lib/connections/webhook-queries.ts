import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "@/lib/api/client";
import { one } from "@/lib/api/schemas";
import { connectionKeys } from "@/lib/connections/queries";
import { type WebhookSecretInput, webhook, webhookSecret } from "@/lib/connections/webhook-schemas";

export function webhookQuery(id: string) {
  return queryOptions({
    queryKey: connectionKeys.webhook(id),
    queryFn: ({ signal }) => api(`/connections/${id}/webhook`, one(webhook), { signal }).then((answer) => answer.data),
    // Whoever sets it up waits for HiBob's test to come.
    refetchInterval: 5_000,
  });
}

export function setWebhookSecret(id: string, input: WebhookSecretInput) {
  return api(`/connections/${id}/webhook/secret`, one(webhookSecret), { method: "POST", body: input }).then(
    (answer) => answer.data,
  );
}

export function removeWebhook(id: string) {
  return api(`/connections/${id}/webhook`, z.undefined(), { method: "DELETE" });
}
