import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";
import { apiKey, type CreateApiKeyInput, createdApiKey } from "@/lib/api-keys/schemas";

export const apiKeyKeys = { all: ["api-keys"] as const };

export function apiKeysQuery() {
  return queryOptions({
    queryKey: apiKeyKeys.all,
    queryFn: ({ signal }) => api("/api-keys", list(apiKey), { signal }).then((answer) => answer.data),
  });
}

export function createApiKey(input: CreateApiKeyInput) {
  return api("/api-keys", one(createdApiKey), { method: "POST", body: input }).then((answer) => answer.data);
}

/** @param overlapHours for which the secret before works too */
export function rotateApiKey(id: string, overlapHours: number) {
  return api(`/api-keys/${id}/rotate`, one(createdApiKey), { method: "POST", body: { overlapHours } }).then(
    (answer) => answer.data,
  );
}

export function revokeApiKey(id: string) {
  return api(`/api-keys/${id}`, z.undefined(), { method: "DELETE" });
}
