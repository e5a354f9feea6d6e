import type { Reply, Route } from "../api/route";
import type { ApiServer } from "../api/serve";
import type { Company } from "../company";
import { notFound } from "../errors";
import type { CompanyOptions, Operation } from "../state/company-state";

const OPERATIONS_KEPT = 200;

export type World = {
  companies: Map<string, Company>;
  createCompany: (options?: CompanyOptions) => Company;
  api: ApiServer;
};

type ControlCall = { world: World; params: Record<string, string>; query: URLSearchParams; body: unknown };
export type ControlRoute = Route<ControlCall>;

/** A route below `/companies/:serviceUserId`, given its company; an unknown one is a 404. */
export function companyRoute(
  method: ControlRoute["method"],
  path: string,
  handle: (company: Company, call: ControlCall) => unknown,
): ControlRoute {
  return {
    method,
    path: `/companies/:serviceUserId${path}`,
    handle: (call): Reply => {
      const company = call.world.companies.get(call.params.serviceUserId ?? "");
      if (!company) throw notFound(`Company ${call.params.serviceUserId}`);
      const result = handle(company, call) ?? {};
      if (method !== "GET") noteOperation(company, { route: `${method} ${path}`, body: call.body, result });
      return { status: method === "POST" ? 201 : 200, body: result };
    },
  };
}

/** What was done stays known for a while, so that one can see what came of it. */
function noteOperation(company: Company, operation: Omit<Operation, "atMs">): void {
  const { operations } = company.state;
  // The settings that some operations answer with live on and change; the note keeps them as they were.
  operations.push({ atMs: Date.now(), ...structuredClone(operation) });
  if (operations.length > OPERATIONS_KEPT) operations.shift();
}

/** The number in the path. */
export function requestIdOf(call: ControlCall): number {
  return Number(call.params.requestId);
}
