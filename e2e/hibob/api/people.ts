import { z } from "zod";
import { badRequest, forbidden } from "../errors";
import { fieldIds, isFieldVisible, personRow, profileRow } from "../rows/person-rows";
import type { CompanyState } from "../state/company-state";
import type { Person } from "../state/model";
import { isInAudience } from "../state/visibility";
import { listReply } from "./lists";
import type { ApiCall, ApiRoute, Reply } from "./route";

export const peopleRoutes: ApiRoute[] = [
  { method: "POST", path: "/people/search", perMinute: 50, handle: search },
  { method: "GET", path: "/profiles", perMinute: 40, handle: profiles },
];

const filterSchema = z.object({
  fieldPath: z.enum(["root.id", "root.email"]),
  operator: z.literal("equals"),
  values: z.array(z.string()).min(1),
});

const searchSchema = z.object({
  fields: z.array(z.string()).max(400).default(fieldIds),
  /** An empty array is refused: who has no filter leaves the key out. */
  filters: z.array(filterSchema).min(1).max(1).optional(),
  showInactive: z.boolean().default(false),
  humanReadable: z.enum(["", "APPEND", "REPLACE"]).default(""),
});

function search({ state, body }: ApiCall): Reply {
  const parsed = searchSchema.safeParse(body ?? {});
  if (!parsed.success) throw badRequest("invalid_body", z.prettifyError(parsed.error));
  const { fields, filters, showInactive, humanReadable } = parsed.data;
  if (!fieldIds.some((field) => isFieldVisible(state, field))) {
    if (state.switches.peopleWithoutPermission === "forbidden") throw forbidden("View people's data");
    return listReply(state, "employees", []);
  }
  const found = visiblePeople(state)
    .filter((person) => person.isActive || showInactive)
    .filter((person) => (filters ?? []).every((filter) => isMatch(state, person, filter)));
  const rows = found.map((person) => personRow(state, person, fields, humanReadable));
  return listReply(state, "employees", rows);
}

/** Active people only. */
function profiles({ state }: ApiCall): Reply {
  if (!state.permissions.basicInfo) throw forbidden("View basic info");
  const active = visiblePeople(state).filter((person) => person.isActive);
  const rows = active.map((person) => profileRow(state, person));
  return listReply(state, "employees", rows);
}

function visiblePeople(state: CompanyState): Person[] {
  return [...state.people.values()].filter((person) => isInAudience(state, person));
}

function isMatch(state: CompanyState, person: Person, filter: z.output<typeof filterSchema>): boolean {
  if (!isFieldVisible(state, filter.fieldPath)) return false;
  if (filter.fieldPath === "root.id") return filter.values.includes(person.id);
  return filter.values.some((email) => email.toLowerCase() === person.email.toLowerCase());
}
