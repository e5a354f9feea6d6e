import type { Reply, Route } from "../api/route";
import type { ApiServer } from "../api/serve";
import type { Company } from "../company";
import { notFound } from "../errors";
import type { CompanyOptions } from "../state/company-state";

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
      return { status: method === "POST" ? 201 : 200, body: handle(company, call) ?? {} };
    },
  };
}

/** The number in the path. */
export function requestIdOf(call: ControlCall): number {
  return Number(call.params.requestId);
}
