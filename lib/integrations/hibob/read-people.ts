import { ProviderError } from "@/lib/integrations/errors";
import type { Call } from "@/lib/integrations/hibob/client";
import { peopleSearch, SEE_EMAIL_FIX } from "@/lib/integrations/hibob/endpoints";
import { toPerson } from "@/lib/integrations/hibob/mapper";
import { peopleAnswer } from "@/lib/integrations/hibob/schemas";
import type { ProviderPerson } from "@/lib/integrations/types";

const FIELDS = [
  "root.id",
  "root.email",
  "root.displayName",
  "root.firstName",
  "root.surname",
  "internal.status",
  "internal.lifecycleStatus",
  "work.site",
];

/**
 * Everyone whom the service user may see, each once, inactive people too. Fields that it may not see are absent, not an
 * error. There is no `filters` key, because an empty one is refused, and no `humanReadable`, because it changes values.
 * @param externalIds to read only these; at most 100
 * @throws ProviderError
 */
export async function readPeople(call: Call, externalIds?: string[]): Promise<ProviderPerson[]> {
  const only = externalIds && { filters: [{ fieldPath: "root.id", operator: "equals", values: externalIds }] };
  const rows = await call(peopleSearch, peopleAnswer, { body: { fields: FIELDS, showInactive: true, ...only } });
  const people = new Map<string, ProviderPerson>();
  for (const row of rows) if (row.id !== null) people.set(row.id, toPerson({ ...row, id: row.id }));
  const nameless = rows.filter((row) => row.id === null).length;
  if (nameless === 0) {
    if (rows.some((row) => !row.status)) await markInactive(call, people, only);
    return [...people.values()];
  }
  if (people.size > 0) {
    throw new ProviderError("invalid_response", `HiBob's answer to ${peopleSearch.path} has people without an ID.`);
  }
  const message = "HiBob accepts the credentials, but this service user may not see who its people are.";
  throw new ProviderError("permission", message, { fix: SEE_EMAIL_FIX });
}

/**
 * Whether somebody is inactive is in a category of its own, which the permissions that we ask for do not hold. Where
 * it is not shown, HiBob's own filter tells: asked for active people only, it leaves the others out.
 */
async function markInactive(call: Call, people: Map<string, ProviderPerson>, only?: object): Promise<void> {
  const active = await call(peopleSearch, peopleAnswer, {
    body: { fields: ["root.id"], showInactive: false, ...only },
  });
  const ids = new Set(active.map((row) => row.id));
  for (const person of people.values()) person.isActive = ids.has(person.externalId);
}
