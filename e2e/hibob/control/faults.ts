import { faultInput } from "./input";
import { type ControlRoute, companyRoute } from "./route";

export const faultRoutes: ControlRoute[] = [
  companyRoute("POST", "/faults", (company, { body }) => {
    const input = faultInput.parse(body);
    const scope = { path: input.path };
    if ("next" in input) company.faults.next(input.next, input.fault, scope);
    else company.faults.rate(input.rate, input.fault, input.seed, scope);
  }),
  companyRoute("GET", "/faults", (company) => ({ faults: company.faults.active() })),
  companyRoute("DELETE", "/faults", (company) => company.faults.clear()),
  companyRoute("GET", "/calls", (company) => ({ calls: company.calls })),
  companyRoute("DELETE", "/calls", (company) => ({ removed: company.calls.splice(0).length })),
];
