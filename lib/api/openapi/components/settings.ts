import { z } from "zod";
import { SAMPLE } from "@/lib/api/openapi/sample";
import { component } from "@/lib/api/openapi/types";
import { problem } from "@/lib/api/schemas";
import { apiKey, createApiKeyInput, createdApiKey, rotateApiKeyInput } from "@/lib/api-keys/schemas";
import { auditEntry } from "@/lib/audit/schemas";
import { createMemberInput, member, patchMemberInput, setupInput, signInInput } from "@/lib/members/schemas";

/** The answer to a call that has nothing to tell but that it worked. */
export const done = z.object({ ok: z.literal(true) });

export const health = z.object({ status: z.literal("ok") });

const key = {
  id: SAMPLE.apiKey,
  name: "Payroll",
  prefix: "rl_4f9c1e7a",
  scopes: ["events:read" as const],
  createdAt: SAMPLE.now,
  lastUsedAt: null,
  expiresAt: null,
  previousUntil: null,
};

const robin = { email: "robin.berg@example.com", name: "Robin Berg", role: "admin" as const };
const password = "a long password";

export const settingsComponents = {
  ApiKey: component(apiKey, {
    description: "A key by which a program calls the API. Only its first letters are kept in readable form.",
    fields: { prefix: "The beginning of the secret, to recognize it by.", expiresAt: "Null: it does not expire." },
    example: key,
  }),
  ApiKeyInput: component(createApiKeyInput, {
    description: "A key to make.",
    example: { name: key.name, scopes: key.scopes },
  }),
  ApiKeyRotation: component(rotateApiKeyInput, {
    description: "For how long the secret before works too.",
    fields: { overlapHours: "0 ends it at once; at most 168, which is seven days." },
    example: { overlapHours: 24 },
  }),
  CreatedApiKey: component(createdApiKey, {
    description: "The new key with its secret, which is told only this once.",
    example: { ...key, secret: "rl_4f9c1e7a2b6d8e0f1a3c5b7d9e1f2a4c6b8d0e2f4a6c8b0d" },
  }),
  Member: component(member, {
    description: "Somebody who may sign in.",
    fields: { role: "`admin` may do everything, `planner` plans, `viewer` reads." },
    example: { ...robin, id: SAMPLE.member, createdAt: SAMPLE.earlier, lastSignInAt: SAMPLE.now },
  }),
  MemberInput: component(createMemberInput, {
    description: "A member to make.",
    example: { ...robin, password },
  }),
  MemberPatch: component(patchMemberInput, {
    description: "What to change; what is left out stays as it is.",
    example: { role: "planner" },
  }),
  AuditEntry: component(auditEntry, {
    description: "One thing that somebody did.",
    fields: {
      action: "What was done, for programs: `connection.paused`.",
      details: "Facts of the moment; which ones depends on the action.",
      deed: "What was done, for people, as the end of a sentence that begins with the actor.",
    },
    example: {
      id: SAMPLE.entry,
      at: SAMPLE.now,
      actor: { kind: "member", id: SAMPLE.member, name: robin.name, label: robin.name },
      action: "connection.paused",
      target: { id: SAMPLE.connection, name: "HiBob" },
      details: {},
      ip: "203.0.113.7",
      deed: "paused HiBob",
    },
  }),
  SetupInput: component(setupInput, {
    description: "The first administrator and the organization.",
    example: {
      organizationName: "Acme Support",
      timeZone: "Europe/London",
      name: robin.name,
      email: robin.email,
      password,
    },
  }),
  SignInInput: component(signInInput, {
    description: "A member's sign-in.",
    example: { email: robin.email, password },
  }),
  Done: component(done, { description: "It worked.", example: { ok: true } }),
  Health: component(health, { description: "Fit to work.", example: { status: "ok" } }),
  Problem: component(problem, {
    description: "Why a call was refused, as RFC 9457 has it.",
    fields: {
      type: "Names the kind of problem.",
      code: "To branch on.",
      detail: "For a person: what is so and what to do.",
      errors: "What is wrong with which field of the input.",
      requestId: "Also in the header x-request-id. Give it to your administrator.",
    },
    example: {
      type: "https://rosterline.dev/problems/invalid_input",
      title: "Invalid input",
      status: 422,
      code: "invalid_input",
      detail: "end: end must be after start.",
      errors: [{ path: "end", message: "end must be after start." }],
      requestId: SAMPLE.requestId,
    },
  }),
};
