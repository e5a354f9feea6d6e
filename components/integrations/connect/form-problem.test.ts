import { describe, expect, test } from "vitest";
import { toFormProblem } from "@/components/integrations/connect/form-problem";
import { ApiError } from "@/lib/api/client";

describe("an answer of the API in the wizard", () => {
  test("a refused token is told at the field, with what to do", () => {
    const error = new ApiError(422, "provider_rejected", "Not accepted. Check both.", [
      { path: "credentials.token", message: "Not accepted." },
    ]);
    expect(toFormProblem(error, "HiBob")).toMatchObject({
      fields: [{ name: "token", message: "Not accepted. Check both." }],
      title: null,
    });
  });

  test("a missing permission belongs to no field", () => {
    const error = new ApiError(422, "provider_rejected", "May not see time off. Turn it on.", [
      { path: "credentials", message: "May not see time off." },
    ]);
    expect(toFormProblem(error, "HiBob")).toMatchObject({ fields: [], detail: "May not see time off. Turn it on." });
  });

  test("a past day is told at the date", () => {
    const error = new ApiError(422, "invalid_input", "In the past.", [{ path: "syncUntil", message: "In the past." }]);
    expect(toFormProblem(error, "HiBob").fields).toEqual([{ name: "syncUntil", message: "In the past." }]);
  });

  test("a vendor that is down leaves the fields alone", () => {
    const problem = toFormProblem(new ApiError(502, "provider_unavailable", "HiBob isn't answering (503)."), "HiBob");
    expect(problem.fields).toEqual([]);
    expect(problem.title).toBe("HiBob can't be reached right now");
    expect(problem.detail).toContain("Nothing was saved");
  });

  test("a second connection leads to the first", () => {
    expect(toFormProblem(new ApiError(409, "already_connected", "Open it."), "HiBob").isAlreadyConnected).toBe(true);
  });

  test("anything else is still an answer", () => {
    expect(toFormProblem(new TypeError("secret detail"), "HiBob").detail).toBe("Something went wrong. Try again.");
  });
});
