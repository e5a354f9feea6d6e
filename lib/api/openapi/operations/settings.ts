import { admins } from "@/lib/api/openapi/callers";
import { file, list, none, type Operations, one } from "@/lib/api/openapi/types";
import { apiKey, createApiKeyInput, createdApiKey, rotateApiKeyInput } from "@/lib/api-keys/schemas";
import { auditEntry, auditFilter, auditQuery } from "@/lib/audit/schemas";
import { createMemberInput, member, patchMemberInput } from "@/lib/members/schemas";

export const settingsOperations: Operations = {
  "/api/v1/api-keys": {
    get: {
      ...admins(null),
      id: "listApiKeys",
      tag: "API keys",
      summary: "List API keys",
      answer: list(apiKey),
    },
    post: {
      ...admins(null),
      id: "createApiKey",
      tag: "API keys",
      summary: "Create an API key",
      description: "Its secret is told only in this answer.",
      body: createApiKeyInput,
      status: 201,
      answer: one(createdApiKey),
    },
  },
  "/api/v1/api-keys/{id}": {
    delete: {
      ...admins(null),
      id: "revokeApiKey",
      tag: "API keys",
      summary: "Revoke an API key",
      description: "Its next call is refused.",
      status: 204,
      answer: none,
    },
  },
  "/api/v1/api-keys/{id}/rotate": {
    post: {
      ...admins(null),
      id: "rotateApiKey",
      tag: "API keys",
      summary: "Give an API key a new secret",
      description:
        "The secret before works on for `overlapHours`, so that programs can be changed one by one. The new one is told only in this answer.",
      body: rotateApiKeyInput,
      answer: one(createdApiKey),
    },
  },
  "/api/v1/members": {
    get: {
      ...admins(null),
      id: "listMembers",
      tag: "Members",
      summary: "List members",
      answer: list(member),
    },
    post: {
      ...admins(null),
      id: "createMember",
      tag: "Members",
      summary: "Add a member",
      body: createMemberInput,
      status: 201,
      problems: ["conflict"],
      answer: one(member),
    },
  },
  "/api/v1/members/{id}": {
    patch: {
      ...admins(null),
      id: "updateMember",
      tag: "Members",
      summary: "Change a member",
      description: "The last admin stays one.",
      body: patchMemberInput,
      problems: ["conflict"],
      answer: one(member),
    },
    delete: {
      ...admins(null),
      id: "removeMember",
      tag: "Members",
      summary: "Remove a member",
      description: "The last admin cannot be removed.",
      status: 204,
      problems: ["conflict"],
      answer: none,
    },
  },
  "/api/v1/audit-log": {
    get: {
      ...admins("audit:read"),
      id: "listAuditEntries",
      tag: "Audit log",
      summary: "List audit entries",
      description: "Newest first.",
      query: auditQuery,
      exampleQuery: { limit: 100 },
      answer: list(auditEntry),
    },
  },
  "/api/v1/audit-log.csv": {
    get: {
      ...admins("audit:read"),
      id: "exportAuditEntries",
      tag: "Audit log",
      summary: "Export audit entries",
      query: auditFilter,
      answer: file("The audit log as a table.", "At,Who,What,IP address\r\n"),
    },
  },
};
