import { type APIResponse, expect } from "@playwright/test";
import type { z } from "zod";
import { type Problem, problem } from "@/lib/api/schemas";

/** What the API answered, checked against the schema that it is documented with. Fails with what stands there instead. */

export async function readOne<T extends z.ZodType>(answer: APIResponse, schema: T): Promise<z.output<T>> {
  await expectSuccess(answer);
  return schema.parse((await answer.json()).data);
}

export async function readList<T extends z.ZodType>(answer: APIResponse, schema: T): Promise<z.output<T>[]> {
  await expectSuccess(answer);
  return schema.array().parse((await answer.json()).data);
}

/** A refusal in the form of RFC 9457. */
export async function readProblem(answer: APIResponse): Promise<Problem> {
  expect(answer.headers()["content-type"]).toBe("application/problem+json");
  const told = problem.parse(await answer.json());
  expect(told.status).toBe(answer.status());
  expect(told.requestId).toBe(answer.headers()["x-request-id"]);
  return told;
}

async function expectSuccess(answer: APIResponse): Promise<void> {
  expect(answer.ok(), answer.ok() ? "" : `${answer.url()} answered ${answer.status()}: ${await answer.text()}`).toBe(
    true,
  );
}
