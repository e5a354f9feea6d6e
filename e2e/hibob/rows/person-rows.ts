import type { CompanyState } from "../state/company-state";
import type { Person } from "../state/model";
import { employeeIdJson } from "./employee-id";

type Fields = Record<string, unknown>;

/** Every field that the sandbox knows, with how to read it and the permission it needs. */
const READERS: Record<
  string,
  { read: (person: Person) => unknown; needs: "basicInfo" | "email" | "work" | "lifecycle" }
> = {
  "root.id": { read: (person) => person.id, needs: "basicInfo" },
  "root.email": { read: (person) => person.email, needs: "email" },
  "root.displayName": { read: (person) => person.displayName, needs: "basicInfo" },
  "root.firstName": { read: (person) => person.firstName, needs: "basicInfo" },
  "root.surname": { read: (person) => person.surname, needs: "basicInfo" },
  "work.site": { read: (person) => person.site, needs: "work" },
  "work.department": { read: (person) => person.department, needs: "work" },
  "work.title": { read: (person) => person.title, needs: "work" },
  "work.startDate": { read: (person) => person.startDate, needs: "work" },
  "internal.status": { read: (person) => (person.isActive ? "Active" : "Inactive"), needs: "lifecycle" },
  "internal.lifecycleStatus": { read: (person) => person.lifecycleStatus, needs: "lifecycle" },
  "internal.terminationDate": { read: (person) => person.terminationDate, needs: "lifecycle" },
};

/** The ids of all fields, such as `root.email`. */
export const fieldIds = Object.keys(READERS);

/** Whether the service user may read the field; unknown fields are as absent as those without permission. */
export function isFieldVisible(state: CompanyState, field: string): boolean {
  const reader = READERS[field];
  if (!reader) return false;
  if (reader.needs === "email") return state.permissions.basicInfo && state.permissions.email;
  return state.permissions[reader.needs];
}

/** One employee of `POST /people/search`, in the shape of the switch; `human` is the `humanReadable` of the call. */
export function personRow(state: CompanyState, person: Person, fields: string[], human: string): Fields {
  const visible = fields.filter((field) => isFieldVisible(state, field));
  const shape = state.switches.people;
  const values = visible.map((field) => [field, fieldValue(state, person, field)] as const);
  const nested = shape === "slash" ? {} : nest(values);
  const slashed = values.map(([field, value]) => [`/${field.replaceAll(".", "/")}`, { value }]);
  return {
    ...nested,
    ...(shape !== "nested" && Object.fromEntries(slashed)),
    ...(human === "APPEND" && {
      humanReadable: nest(visible.map((field) => [field, String(READERS[field]?.read(person) ?? "")])),
    }),
  };
}

/** One employee of `GET /profiles`: fixed fields. */
export function profileRow(state: CompanyState, person: Person): Fields {
  const { firstName, surname, email, displayName, title, department, site, startDate } = person;
  return {
    id: employeeIdJson(state, person),
    firstName,
    surname,
    ...(state.permissions.email && { email }),
    displayName,
    personal: {},
    about: {},
    work: { title, department, site, startDate, reportsTo: null },
  };
}

function fieldValue(state: CompanyState, person: Person, field: string): unknown {
  return field === "root.id" ? employeeIdJson(state, person) : READERS[field]?.read(person);
}

/** `root` fields stand at the top, the others below their category. */
function nest(values: readonly (readonly [string, unknown])[]): Fields {
  const result: Fields = {};
  for (const [field, value] of values) {
    const [category = "", name = ""] = field.split(".");
    if (category === "root") result[name] = value;
    else result[category] = { ...(result[category] as Fields | undefined), [name]: value };
  }
  return result;
}
