import { admins, anybody } from "@/lib/api/openapi/callers";
import { list, none, type Operations, one } from "@/lib/api/openapi/types";
import {
  handOverCredentials,
  handOverDone,
  handOverInput,
  handOverLink,
  handOverQuery,
  handOverSecret,
  handOverTest,
  madeHandOverLink,
} from "@/lib/connections/hand-over-schemas";
import { migrationInput, replacementResult, rotationInput } from "@/lib/connections/migration-schemas";
import { preflightInput, preflightResult } from "@/lib/connections/preflight-schemas";

export const credentialsOperations: Operations = {
  "/api/v1/connections/preflight": {
    post: {
      ...admins("connections:write"),
      id: "testCredentials",
      tag: "Credentials",
      summary: "Test credentials",
      description:
        "Stores nothing. With `Accept: application/x-ndjson` each check comes as a line of JSON as soon as it is known.",
      body: preflightInput,
      problems: ["provider_unavailable"],
      answer: one(preflightResult),
    },
  },
  "/api/v1/connections/{id}/credentials": {
    post: {
      ...admins("connections:write"),
      id: "replaceCredentials",
      tag: "Credentials",
      summary: "Replace credentials",
      description: "First without `apply`, to see whether the new ones see everything that is there; then with it.",
      body: rotationInput,
      problems: ["parity_failed", "provider_rejected", "provider_unavailable"],
      answer: one(replacementResult),
    },
  },
  "/api/v1/connections/{id}/migration": {
    post: {
      ...admins("connections:write"),
      id: "migrateConnection",
      tag: "Credentials",
      summary: "Migrate to a service user",
      description: "For connections with an API key. The connection, its events and its people links stay as they are.",
      body: migrationInput,
      problems: ["conflict", "parity_failed", "provider_rejected", "provider_unavailable"],
      answer: one(replacementResult),
    },
  },
  "/api/v1/hand-over-links": {
    get: {
      ...admins("connections:write"),
      id: "listHandOverLinks",
      tag: "Credentials",
      summary: "List hand-over links",
      query: handOverQuery,
      exampleQuery: { integration: "hibob" },
      answer: list(handOverLink),
    },
    post: {
      ...admins("connections:write"),
      id: "createHandOverLink",
      tag: "Credentials",
      summary: "Make a hand-over link",
      description:
        "For somebody without an account, who pastes the credentials once. The address is told only in this answer.",
      body: handOverInput,
      status: 201,
      problems: ["already_connected"],
      answer: one(madeHandOverLink),
    },
  },
  "/api/v1/hand-over-links/{id}": {
    delete: {
      ...admins("connections:write"),
      id: "revokeHandOverLink",
      tag: "Credentials",
      summary: "Revoke a hand-over link",
      status: 204,
      answer: none,
    },
  },
  "/api/v1/hand-over/opened": {
    post: {
      ...anybody(),
      id: "openHandOver",
      tag: "Credentials",
      summary: "Say that a link was opened",
      description: "Called by the page of the link.",
      body: handOverSecret,
      status: 204,
      problems: ["not_found", "rate_limited"],
      answer: none,
    },
  },
  "/api/v1/hand-over/preflight": {
    post: {
      ...anybody(),
      id: "testByHandOver",
      tag: "Credentials",
      summary: "Test credentials by a link",
      description: "Called by the page of the link. The secret is the only authority.",
      body: handOverCredentials,
      problems: ["not_found", "rate_limited", "provider_unavailable"],
      answer: one(handOverTest),
    },
  },
  "/api/v1/hand-over/connect": {
    post: {
      ...anybody(),
      id: "connectByHandOver",
      tag: "Credentials",
      summary: "Connect by a link",
      description: "Called by the page of the link, which is used up by it.",
      body: handOverCredentials,
      status: 201,
      problems: ["not_found", "rate_limited", "provider_rejected", "provider_unavailable"],
      answer: one(handOverDone),
    },
  },
};
