import { notFound } from "../errors";
import type { CompanyState } from "./company-state";
import { employeeId } from "./company-state";
import type { NewPerson, Person } from "./model";

/** Hires a person: Employed and active unless said. Two people may share an email, as after a reuse. */
export function addPerson(state: CompanyState, person: NewPerson): Person {
  const [firstName = person.name, ...surnames] = person.name.split(" ");
  const { name, ...given } = person;
  return put(state, {
    id: employeeId(state),
    displayName: name,
    firstName,
    surname: surnames.join(" "),
    site: "London",
    department: "Customer support",
    title: "Agent",
    timeZone: null,
    lifecycleStatus: "Employed",
    isActive: true,
    startDate: "2024-01-08",
    terminationDate: null,
    ...given,
  });
}

export function updatePerson(state: CompanyState, id: string, changes: Partial<NewPerson>): Person {
  const { name, ...given } = changes;
  const person = { ...getPerson(state, id), ...given };
  if (name === undefined) return put(state, person);
  const [firstName = name, ...surnames] = name.split(" ");
  return put(state, { ...person, displayName: name, firstName, surname: surnames.join(" ") });
}

/** The person with this id. Throws a 404 SandboxError when there is none. */
export function getPerson(state: CompanyState, id: string): Person {
  const person = state.people.get(id);
  if (!person) throw notFound(`Employee ${id}`);
  return person;
}

function put(state: CompanyState, person: Person): Person {
  state.people.set(person.id, person);
  return person;
}
