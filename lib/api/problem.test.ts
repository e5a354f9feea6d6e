import { describe, expect, test } from "vitest";
import { toProblem } from "@/lib/api/problem";
import { problem as problemSchema } from "@/lib/api/schemas";
import { AppError, type ErrorCode, invalidInput, notFound } from "@/lib/errors";
import { ProviderError } from "@/lib/integrations/errors";

const ID = "req-1";

test("an error of ours is told as it is", () => {
  expect(toProblem(notFound("agent"), ID)).toEqual({
    type: "https://rosterline.dev/problems/not_found",
    title: "Not found",
    status: 404,
    code: "not_found",
    detail: "There is no such agent.",
    requestId: ID,
  });
});

test("wrong fields are named", () => {
  expect(toProblem(invalidInput("credentials.token", "Enter the token."), ID)).toMatchObject({
    status: 422,
    code: "invalid_input",
    errors: [{ path: "credentials.token", message: "Enter the token." }],
  });
});

describe("status of each code", () => {
  test.each<[ErrorCode, number, string]>([
    ["invalid_json", 400, "Invalid json"],
    ["unauthenticated", 401, "Not signed in"],
    ["forbidden", 403, "Not allowed"],
    ["not_found", 404, "Not found"],
    ["method_not_allowed", 405, "Method not allowed"],
    ["conflict", 409, "Conflict"],
    ["already_connected", 409, "Already connected"],
    ["read_only", 409, "Read-only"],
    ["payload_too_large", 413, "Payload too large"],
    ["invalid_input", 422, "Invalid input"],
    ["provider_rejected", 422, "Refused by the provider"],
    ["rate_limited", 429, "Rate limited"],
    ["internal", 500, "Internal"],
    ["provider_unavailable", 502, "The provider can't be reached"],
    ["unavailable", 503, "Unavailable"],
  ])("%s is %d", (code, status, title) => {
    const problem = toProblem(new AppError(code, "Words."), ID);
    expect(problem).toMatchObject({ code, status, title, type: `https://rosterline.dev/problems/${code}` });
    expect(problemSchema.parse(problem)).toEqual(problem);
  });
});

describe("what a provider refused", () => {
  test.each([
    ["auth", 422, "provider_rejected"],
    ["permission", 422, "provider_rejected"],
    ["rate_limit", 502, "provider_unavailable"],
    ["unavailable", 502, "provider_unavailable"],
    ["invalid_response", 502, "provider_unavailable"],
  ] as const)("%s is %d", (kind, status, code) => {
    expect(toProblem(new ProviderError(kind, "HiBob said no."), ID)).toMatchObject({
      status,
      code,
      detail: "HiBob said no.",
    });
  });

  test("comes with what to do about it", () => {
    const error = new ProviderError("auth", "HiBob doesn't accept this token.", { fix: "Create a new one." });
    expect(toProblem(error, ID).detail).toBe("HiBob doesn't accept this token. Create a new one.");
  });
});

describe("what is not meant for people", () => {
  test.each([
    new Error("connect ECONNREFUSED postgresql://app:hunter2@10.0.0.7/rosterline"),
    new TypeError("hunter2 is not a function"),
    "hunter2",
    { status: 404, detail: "hunter2" },
    null,
    undefined,
    new AppError("internal", "hunter2"),
  ])("says only its request id: %s", (error) => {
    const problem = toProblem(error, ID);
    expect(problem).toMatchObject({ status: 500, code: "internal", detail: expect.stringContaining(ID) });
    expect(JSON.stringify(problem)).not.toContain("hunter2");
  });
});
