import { ProviderError } from "@/lib/integrations/errors";
import type { Call } from "@/lib/integrations/hibob/client";
import { peopleSearch, SEE_EMAIL_FIX } from "@/lib/integrations/hibob/endpoints";
import { toPerson } from "@/lib/integrations/hibob/mapper";
import { type PersonRow, peopleAnswer } from "@/lib/integrations/hibob/schemas";
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

type Options = {
  /** To read only these; at most 100. */
  externalIds?: string[];
  /** Hears each answer as it came. */
  onAnswer?: (text: string) => void;
};

/**
 * Everyone whom the service user may see, each once, inactive people too. Fields that it may not see are absent, not an
 * error. There is no `filters` key, because an empty one is refused, and no `humanReadable`, because it changes values.
 * @throws ProviderError
 */
export async function readPeople(call: Call, { onAnswer, externalIds }: Options = {}): Promise<ProviderPerson[]> {
  const hear = onAnswer ? { onAnswer } : {};
  const only = externalIds && { filters: [{ fieldPath: "root.id", operator: "equals", values: externalIds }] };
  const ask = (fields: string[], showInactive: boolean) =>
    call(peopleSearch, peopleAnswer, { body: { fields, showInactive, ...only }, ...hear });
  const rows = await ask(FIELDS, true);
  const people = new Map<string, ProviderPerson>();
  for (const row of rows) if (row.id !== null) people.set(row.id, toPerson({ ...row, id: row.id }));
  const nameless = rows.filter((row) => row.id === null).length;
  if (nameless === 0) {
    if (rows.some((row) => !row.status)) markInactive(people, await ask(["root.id"], false));
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
function markInactive(people: Map<string, ProviderPerson>, active: PersonRow[]): void {
  const ids = new Set(active.map((row) => row.id));
  for (const person of people.values()) person.isActive = ids.has(person.externalId);
}
