import { z } from "zod";
import { agentComponents } from "@/lib/api/openapi/components/agents";
import { calendarFeedComponents } from "@/lib/api/openapi/components/calendar-feeds";
import { connectionComponents } from "@/lib/api/openapi/components/connections";
import { credentialComponents } from "@/lib/api/openapi/components/credentials";
import { ledgerComponents } from "@/lib/api/openapi/components/ledger";
import { scheduleComponents } from "@/lib/api/openapi/components/schedule";
import { settingsComponents } from "@/lib/api/openapi/components/settings";
import { webhookComponents } from "@/lib/api/openapi/components/webhooks";
import type { Component } from "@/lib/api/openapi/types";

/** The schemas that have a name in the document. */
export const components: Record<string, Component> = {
  ...scheduleComponents,
  ...agentComponents,
  ...connectionComponents,
  ...credentialComponents,
  ...ledgerComponents,
  ...calendarFeedComponents,
  ...webhookComponents,
  ...settingsComponents,
};

// By its id a schema becomes a component of the document wherever it is used.
for (const [id, { schema, description, example }] of Object.entries(components)) {
  z.globalRegistry.add(schema, { id, description, examples: [example] });
}

const examples = new Map(Object.values(components).map(({ schema, example }) => [schema, example]));

/** @throws Error for a schema without a name, which could not have an example either */
export function exampleOf(schema: Component["schema"]): unknown {
  if (!examples.has(schema)) throw new Error("A schema of an operation has to be among the components.");
  return examples.get(schema);
}
