import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api, toQuery } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";
import {
  type CreateEndpointInput,
  createdEndpoint,
  type DeliveriesQuery,
  delivery,
  endpointSecret,
  type PatchEndpointInput,
  webhookEndpoint,
} from "@/lib/webhooks/schemas";

const QUIET_MS = 10_000;
const BUSY_MS = 1_500;

export const webhookKeys = {
  all: ["webhooks"] as const,
  list: () => [...webhookKeys.all, "list"] as const,
  one: (id: string) => [...webhookKeys.all, id] as const,
  deliveries: (id: string) => [...webhookKeys.one(id), "deliveries"] as const,
};

export function endpointsQuery() {
  return queryOptions({
    queryKey: webhookKeys.list(),
    queryFn: ({ signal }) => api("/webhooks", list(webhookEndpoint), { signal }).then((answer) => answer.data),
    refetchInterval: QUIET_MS,
  });
}

export function endpointQuery(id: string) {
  return queryOptions({
    queryKey: webhookKeys.one(id),
    queryFn: ({ signal }) => api(`/webhooks/${id}`, one(webhookEndpoint), { signal }).then((answer) => answer.data),
    refetchInterval: QUIET_MS,
  });
}

/** Newest first; followed closely while one of them is on its way for the first time. */
export function deliveriesQuery(id: string, filter: Pick<DeliveriesQuery, "status">) {
  return infiniteQueryOptions({
    queryKey: [...webhookKeys.deliveries(id), filter],
    queryFn: ({ signal, pageParam }) =>
      api(`/webhooks/${id}/deliveries${toQuery({ ...filter, limit: 50, cursor: pageParam })}`, list(delivery), {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
    refetchInterval: (query) =>
      query.state.data?.pages[0]?.data.some((row) => row.status === "waiting" && row.attempts < 2) ? BUSY_MS : 5_000,
  });
}

export function createEndpoint(input: CreateEndpointInput) {
  return api("/webhooks", one(createdEndpoint), { method: "POST", body: input }).then((answer) => answer.data);
}

export function patchEndpoint(id: string, input: PatchEndpointInput) {
  return api(`/webhooks/${id}`, one(webhookEndpoint), { method: "PATCH", body: input }).then((answer) => answer.data);
}

export function removeEndpoint(id: string) {
  return api(`/webhooks/${id}`, z.undefined(), { method: "DELETE" });
}

export function rotateSecret(id: string) {
  return api(`/webhooks/${id}/secret`, one(endpointSecret), { method: "POST" }).then((answer) => answer.data);
}

export function sendTest(id: string) {
  return api(`/webhooks/${id}/test`, one(delivery), { method: "POST" }).then((answer) => answer.data);
}

export function replayDelivery(id: string, deliveryId: string) {
  return api(`/webhooks/${id}/deliveries/${deliveryId}/replay`, one(delivery), { method: "POST" }).then(
    (answer) => answer.data,
  );
}
