import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api, toQuery } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";
import {
  type HandOverCredentials,
  type HandOverInput,
  handOverDone,
  handOverLink,
  handOverTest,
  madeHandOverLink,
} from "@/lib/connections/hand-over-schemas";

/** Somebody waits for the link to be used. */
const OPEN_MS = 3_000;

export const handOverKeys = {
  all: ["hand-over-links"] as const,
  of: (integration: string) => [...handOverKeys.all, integration] as const,
};

/** The newest first; read again while one is open. */
export function handOverLinksQuery(integration: string) {
  return queryOptions({
    queryKey: handOverKeys.of(integration),
    queryFn: ({ signal }) =>
      api(`/hand-over-links${toQuery({ integration })}`, list(handOverLink), { signal }).then((answer) => answer.data),
    refetchInterval: (query) => (query.state.data?.some(({ state }) => state === "open") ? OPEN_MS : false),
  });
}

export function makeHandOverLink(input: HandOverInput) {
  return api("/hand-over-links", one(madeHandOverLink), { method: "POST", body: input }).then((answer) => answer.data);
}

export function revokeHandOverLink(id: string) {
  return api(`/hand-over-links/${id}`, z.undefined(), { method: "DELETE" });
}

/** For who holds the link: somebody looks at it. */
export function tellOpened(secret: string) {
  return api("/hand-over/opened", z.undefined(), { method: "POST", body: { secret } });
}

export function testByLink(input: HandOverCredentials) {
  return api("/hand-over/preflight", one(handOverTest), { method: "POST", body: input }).then((answer) => answer.data);
}

export function connectByLink(input: HandOverCredentials) {
  return api("/hand-over/connect", one(handOverDone), { method: "POST", body: input }).then((answer) => answer.data);
}
