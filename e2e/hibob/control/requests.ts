import type { Company } from "../company";
import { badRequest, notFound } from "../errors";
import type { RequestInput } from "../state/model";
import { getRequest } from "../state/requests";
import { editInput, operationInput, requestInput, softEditInput } from "./input";
import { type ControlRoute, companyRoute, requestIdOf } from "./route";

export const requestControlRoutes: ControlRoute[] = [
  companyRoute("GET", "/requests", (company, { query }) => {
    const { state } = company;
    const [personId, status] = [query.get("personId"), query.get("status")];
    const requests = [...state.requests.values()]
      .filter((request) => personId === null || request.personId === personId)
      .filter((request) => status === null || request.status === status);
    return { requests };
  }),
  companyRoute("GET", "/truth", (company) => ({ truth: company.truth() })),
  companyRoute("POST", "/requests", (company, { body }) => {
    const { how, at, request, ...who } = requestInput.parse(body);
    const create = how === "submit" ? company.submit.bind(company) : company.book.bind(company);
    // parseRange checks the range; the rest of its type is checked here by what uses it.
    const id = create(personIdOf(company, who), request as RequestInput, { at });
    return getRequest(company.state, id);
  }),
  operationRoute("approve", (company, id, options) => company.approve(id, options)),
  operationRoute("decline", (company, id, options) => company.decline(id, options)),
  operationRoute("cancel", (company, id, options) => company.cancel(id, options)),
  operationRoute("delete", (company, id, options) => company.delete(id, options)),
  companyRoute("POST", "/requests/:requestId/edit", (company, call) => {
    const { changes, ...options } = editInput.parse(call.body);
    return getRequest(company.state, company.edit(requestIdOf(call), changes, options));
  }),
  companyRoute("POST", "/requests/:requestId/soft-edit", (company, call) => {
    const { changes, ...options } = softEditInput.parse(call.body);
    company.softEdit(requestIdOf(call), changes, options);
    return getRequest(company.state, requestIdOf(call));
  }),
];

/** The answer is the request as it is after the operation. */
function operationRoute(
  name: string,
  run: (company: Company, id: number, options: { at?: string; reason?: string }) => void,
): ControlRoute {
  return companyRoute("POST", `/requests/:requestId/${name}`, (company, call) => {
    run(company, requestIdOf(call), operationInput.parse(call.body ?? {}));
    return getRequest(company.state, requestIdOf(call));
  });
}

function personIdOf(company: Company, { personId, email }: { personId?: string; email?: string }): string {
  if (personId !== undefined) return personId;
  if (email === undefined) throw badRequest("invalid_body", "personId or email is required");
  const person = company.people.find((candidate) => candidate.email === email);
  if (!person) throw notFound(`Employee ${email}`);
  return person.id;
}
