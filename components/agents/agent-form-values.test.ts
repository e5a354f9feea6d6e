import { expect, test } from "vitest";
import { someAgent } from "@/components/schedule/some-event";
import { agentFormValues, ORGANIZATION_ZONE, toFormValues, toInput } from "./agent-form-values";

const ada = someAgent({ team: "Support", timeZone: "Europe/London" });

test("what is left empty is cleared", () => {
  expect(toInput({ ...toFormValues(ada), team: "", timeZone: ORGANIZATION_ZONE })).toEqual({
    email: "ada@example.com",
    name: "Ada Park",
    timeZone: null,
    team: null,
    externalId: null,
  });
});

test.each([
  { what: "another's email for a new agent", agent: null, given: { email: "ADA@example.com" }, paths: ["email"] },
  { what: "an email of its own", agent: null, given: { email: "new@example.com" }, paths: [] },
  { what: "the agent's own email", agent: ada, given: {}, paths: [] },
  { what: "no email and no name", agent: null, given: { email: "ada", name: " " }, paths: ["email", "name"] },
])("$what has faults at $paths", ({ agent, given, paths }) => {
  const result = agentFormValues(agent, [ada]).safeParse({ ...toFormValues(ada), ...given });
  expect(result.error?.issues.map((issue) => issue.path.join(".")) ?? []).toEqual(paths);
});
