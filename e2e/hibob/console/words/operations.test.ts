import { expect, test } from "vitest";
import { companyRoutes } from "../../control/companies";
import { faultRoutes } from "../../control/faults";
import { peopleControlRoutes } from "../../control/people";
import { requestControlRoutes } from "../../control/requests";
import { webhookRoutes } from "../../control/webhooks";
import { tellers } from "./operations";

/** For tests only: nobody does them in the console. */
const UNTOLD = ["POST /policies", "PUT /latency", "DELETE /calls"];

test("everything that can be done over the control has words, and words are for nothing else", () => {
  const routes = [companyRoutes, peopleControlRoutes, requestControlRoutes, faultRoutes, webhookRoutes].flat();
  const done = routes
    .filter(({ method, path }) => method !== "GET" && path.startsWith("/companies/:serviceUserId/"))
    .map(({ method, path }) => `${method} ${path.slice("/companies/:serviceUserId".length)}`);
  expect([...Object.keys(tellers), ...UNTOLD].sort()).toEqual(done.sort());
});
