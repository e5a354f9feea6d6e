import { personChangesInput, personInput } from "./input";
import { type ControlRoute, companyRoute } from "./route";

export const peopleControlRoutes: ControlRoute[] = [
  companyRoute("GET", "/people", (company) => ({ people: company.people })),
  companyRoute("POST", "/people", (company, { body }) => company.addPerson(personInput.parse(body))),
  companyRoute("PATCH", "/people/:id", (company, { params, body }) =>
    company.updatePerson(params.id ?? "", personChangesInput.parse(body)),
  ),
  companyRoute("POST", "/people/:id/terminate", (company, { params }) => company.terminate(params.id ?? "")),
  companyRoute("POST", "/people/:id/set-inactive", (company, { params }) => company.setInactive(params.id ?? "")),
  companyRoute("POST", "/people/:id/rehire", (company, { params }) => company.rehire(params.id ?? "")),
];
