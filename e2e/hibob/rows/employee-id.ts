import type { CompanyState } from "../state/company-state";
import type { Person } from "../state/model";

type RawJson = { rawJSON: (text: string) => unknown };

/** The id as it goes into JSON: text, or (by switch) a number of 19 digits that no JavaScript number can hold. */
export function employeeIdJson(state: CompanyState, person: Pick<Person, "id">): unknown {
  return state.switches.employeeId === "string" ? person.id : (JSON as typeof JSON & RawJson).rawJSON(person.id);
}
