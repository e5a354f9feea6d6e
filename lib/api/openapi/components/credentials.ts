import { sampleCredentials } from "@/lib/api/openapi/components/connections";
import { SAMPLE, SAMPLE_AGENT } from "@/lib/api/openapi/sample";
import { component } from "@/lib/api/openapi/types";
import {
  handOverCredentials,
  handOverDone,
  handOverInput,
  handOverLink,
  handOverSecret,
  handOverTest,
  madeHandOverLink,
} from "@/lib/connections/hand-over-schemas";
import { migrationInput, parity, replacementResult, rotationInput } from "@/lib/connections/migration-schemas";
import { check, preflightInput, preflightResult } from "@/lib/connections/preflight-schemas";

const sampleCheck = {
  id: "credentials",
  status: "passed",
  title: "Credentials",
  detail: "HiBob accepts this ID and token.",
  fix: null,
} as const;

const samplePreflight = {
  ok: true,
  checks: [{ ...sampleCheck }],
  people: { visible: 124, matched: 118, unmatched: 6 },
  missingAgents: [{ id: SAMPLE_AGENT.id, name: SAMPLE_AGENT.name, email: SAMPLE_AGENT.email }],
  preview: {
    requests: 327,
    events: 312,
    unmatched: 6,
    skipped: { not_contiguous: 5, no_clock_time: 4 },
    policies: [{ name: "Holiday", requests: 280, events: 276 }],
  },
};

const sampleParity = {
  ok: true,
  people: { before: 118, after: 118, missing: [], visible: 124 },
  requests: { before: 312, after: 312, missing: [], visible: 327, changed: [] },
  fingerprint: "b1946ac92492d234",
};

const sampleLink = {
  id: SAMPLE.link,
  integration: "hibob",
  connectionId: null,
  syncUntil: "2027-03-31",
  rollingMonths: null,
  state: "open",
  madeBy: "Robin Berg",
  createdAt: SAMPLE.now,
  expiresAt: "2026-11-03T09:30:00.000Z",
  openedAt: null,
  usedAt: null,
} as const;

const sampleSecret = "rl_link_4f9c1e7a2b";
const sampleReplacement = { credentials: sampleCredentials, apply: false };

export const credentialComponents = {
  PreflightInput: component(preflightInput, {
    description: "What to test. Nothing is stored.",
    fields: { checks: "Only these, with as few questions to the provider as they take, and no preview." },
    example: { integration: "hibob", credentials: sampleCredentials, syncUntil: "2027-03-31" },
  }),
  PreflightResult: component(preflightResult, {
    description: "What the credentials may see, and what connecting with them would do.",
    fields: {
      people: "Null, as the preview, where only some checks were asked for.",
      missingAgents: "Agents that no visible person matches; at most 100.",
    },
    example: samplePreflight,
  }),
  Check: component(check, {
    description: "One permission or condition, what was found, and how to fix it.",
    example: sampleCheck,
  }),
  MigrationInput: component(migrationInput, {
    description: "The service user that replaces an API key.",
    fields: {
      apply: "False only compares. True cuts over when nothing is missing.",
      acceptDifferences: "Cuts over although something is missing.",
      fingerprint: "Of the comparison that was looked at: if there is another one by now, nothing is accepted.",
    },
    example: sampleReplacement,
  }),
  RotationInput: component(rotationInput, {
    description: "New credentials of a connection.",
    fields: {
      apply: "False only compares. True replaces when nothing is missing.",
      acceptDifferences: "Replaces although something is missing.",
    },
    example: sampleReplacement,
  }),
  Replacement: component(replacementResult, {
    description: "Whether the credentials were replaced, and how the new ones compare with what is there.",
    example: { applied: false, parity: sampleParity, preflight: samplePreflight },
  }),
  Parity: component(parity, {
    description: "Whether credentials see what the connection has. `missing` names at most 200; before - after is all.",
    fields: { fingerprint: "Of the differences; equal ones are the same." },
    example: sampleParity,
  }),
  HandOverLinkInput: component(handOverInput, {
    description: "Where the window ends, to connect; or the connection whose credentials are replaced.",
    example: { integration: "hibob", syncUntil: "2027-03-31" },
  }),
  HandOverLink: component(handOverLink, {
    description: "A link by which somebody without an account gives credentials, once. Its secret is never in it.",
    fields: { connectionId: "The connection whose credentials it replaces; null when it makes the connection." },
    example: sampleLink,
  }),
  MadeHandOverLink: component(madeHandOverLink, {
    description: "A hand-over link with its address, which is told only this once.",
    fields: { address: "A path alone when APP_URL is not set." },
    example: { ...sampleLink, address: `https://rosterline.example/hand-over/${sampleSecret}` },
  }),
  HandOverSecret: component(handOverSecret, {
    description: "The last part of the link's address.",
    example: { secret: sampleSecret },
  }),
  HandOverCredentials: component(handOverCredentials, {
    description: "The link's secret, and the credentials.",
    example: { secret: sampleSecret, credentials: sampleCredentials },
  }),
  HandOverTest: component(handOverTest, {
    description: "A test as somebody without an account may see it: numbers, and nobody's name.",
    example: { ok: true, checks: [{ ...sampleCheck }], counts: { people: 124, requests: 327, events: 312 } },
  }),
  HandOverDone: component(handOverDone, { description: "The link is used up.", example: { done: true } }),
};
