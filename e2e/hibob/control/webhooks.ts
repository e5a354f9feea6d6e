import { webhookTarget } from "../webhooks/webhooks";
import { type ControlRoute, companyRoute } from "./route";

export const webhookRoutes: ControlRoute[] = [
  companyRoute("PUT", "/webhook", (company, { body }) => company.webhooks.set(webhookTarget.parse(body))),
  companyRoute("DELETE", "/webhook", (company) => company.webhooks.set(null)),
  companyRoute("POST", "/webhook/ping", (company) => void company.webhooks.ping()),
  companyRoute("GET", "/webhook/deliveries", (company) => ({ deliveries: company.webhooks.sent })),
];
