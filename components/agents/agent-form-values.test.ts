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
  { what: "an email with capitals", given: { email: "NEW@example.com" }, paths: [] },
  { what: "no email and no name", given: { email: "ada", name: " " }, paths: ["email", "name"] },
])("$what has faults at $paths", ({ given, paths }) => {
  const result = agentFormValues.safeParse({ ...toFormValues(ada), ...given });
  expect(result.error?.issues.map((issue) => issue.path.join(".")) ?? []).toEqual(paths);
});
