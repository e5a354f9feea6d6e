import { z } from "zod";
import type { ConnectValues } from "@/components/integrations/connect/connect-values";
import { isServiceUserId } from "@/components/integrations/connect/pasted-credentials";
import { NOT_TESTED, type TestState } from "@/components/integrations/connect/test-state";
import { check, checkId, preflightResult } from "@/lib/connections/preflight-schemas";

/** What a reload of this tab keeps of the wizard. Never the token, and no names of people. */

const typedSchema = z.object({
  serviceUserId: z.string(),
  end: z.enum(["date", "rolling"]),
  syncUntil: z.string(),
  months: z.string(),
});
type Typed = z.output<typeof typedSchema>;

const testSchema = z.object({
  values: typedSchema,
  checks: z.partialRecord(checkId, check),
  counted: preflightResult.pick({ people: true, preview: true }).nullable(),
});

export function readTyped(slug: string): Typed | null {
  return read(`typed.${slug}`, typedSchema);
}

export function keepTyped(slug: string, values: ConnectValues) {
  keep(`typed.${slug}`, withoutSecret(values));
}

/** The last test, as far as it is kept. */
export function readTest(slug: string): TestState | null {
  const kept = read(`test.${slug}`, testSchema);
  return kept && { ...NOT_TESTED, ...kept, values: { ...kept.values, token: "" } };
}

export function keepTest(slug: string, { values, checks, counted }: TestState) {
  if (values) keep(`test.${slug}`, { values: withoutSecret(values), checks, counted });
}

export function forgetDraft(slug: string) {
  for (const name of [`typed.${slug}`, `test.${slug}`]) attempt(() => sessionStorage.removeItem(keyOf(name)));
}

/** Who is not sure which of the two is which may have put the token in the other field: so only an ID is kept. */
function withoutSecret({ serviceUserId, end, syncUntil, months }: ConnectValues): Typed {
  const id = serviceUserId.trim();
  return { serviceUserId: isServiceUserId(id) ? id : "", end, syncUntil, months };
}

function read<T extends z.ZodType>(name: string, schema: T): z.output<T> | null {
  const stored = attempt(() => JSON.parse(sessionStorage.getItem(keyOf(name)) ?? "null"));
  return schema.safeParse(stored).data ?? null;
}

function keep(name: string, value: unknown) {
  attempt(() => sessionStorage.setItem(keyOf(name), JSON.stringify(value)));
}

function keyOf(name: string): string {
  return `rosterline.connect.${name}`;
}

/** A browser that refuses storage forgets the draft; nothing else depends on it. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
