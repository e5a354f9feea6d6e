import type { Company } from "../company";
import { sampleAgents } from "../sample-agents";
import { seedSampleCompany } from "../sample-company";
import { companyInput, latencyInput, permissionsInput, policyInput, rateLimitsInput, switchesInput } from "./input";
import { type ControlRoute, companyRoute } from "./route";

export const companyRoutes: ControlRoute[] = [
  {
    method: "GET",
    path: "/companies",
    handle: ({ world }) => ({ status: 200, body: { companies: [...world.companies.values()].map(summary) } }),
  },
  {
    method: "POST",
    path: "/companies",
    handle: ({ world, body }) => {
      const { sample, ...options } = companyInput.parse(body ?? {});
      const company = world.createCompany(options);
      if (sample) seedSampleCompany(company, sample.agents ?? sampleAgents, sample.today);
      return { status: 201, body: { ...summary(company), token: company.token } };
    },
  },
  {
    method: "PUT",
    path: "/latency",
    handle: ({ world, body }) => {
      world.api.latencyMs = latencyInput.parse(body).latencyMs;
      return { status: 200, body: { latencyMs: world.api.latencyMs } };
    },
  },
  companyRoute("GET", "", (company) => summary(company)),
  companyRoute("GET", "/operations", (company) => ({ operations: company.state.operations })),
  companyRoute("GET", "/permissions", (company) => company.permissions),
  companyRoute("PATCH", "/permissions", (company, { body }) =>
    Object.assign(company.permissions, permissionsInput.parse(body)),
  ),
  companyRoute("GET", "/switches", (company) => company.switches),
  companyRoute("PATCH", "/switches", (company, { body }) => Object.assign(company.switches, switchesInput.parse(body))),
  companyRoute("GET", "/rate-limits", (company) => company.rateLimits),
  companyRoute("PATCH", "/rate-limits", (company, { body }) =>
    Object.assign(company.rateLimits, rateLimitsInput.parse(body)),
  ),
  companyRoute("GET", "/policies", (company) => ({ policies: company.policies })),
  companyRoute("POST", "/policies", (company, { body }) => {
    const policy = policyInput.parse(body);
    company.policies.push(policy);
    return policy;
  }),
  companyRoute("POST", "/rotate-token", (company) => ({ token: company.rotateToken() })),
  companyRoute("POST", "/revoke", (company) => company.revoke()),
  companyRoute("POST", "/restore", (company) => company.restore()),
  companyRoute("PUT", "/latency", (company, { body }) => company.setLatency(latencyInput.parse(body).latencyMs)),
];

function summary(company: Company) {
  const { people, requests, latencyMs, isRevoked } = company.state;
  return { serviceUserId: company.serviceUserId, people: people.size, requests: requests.size, latencyMs, isRevoked };
}
