import { z } from "zod";
import { readBytes } from "@/lib/api/read-bytes";
import { AppError, notFound } from "@/lib/errors";

/**
 * The ids that the folders of a route name; a route has only those. Each is a UUID, but the vendor's own
 * (`externalId`).
 */
export type PathParams = { id: string; personId: string; runId: string; externalId: string; deliveryId: string };

const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** @throws AppError `not_found`: an id that is none is one that does not exist */
export function parseParams(params: Record<string, string | string[] | undefined>): PathParams {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (name === "externalId") {
      given[name] = parseExternalId(value);
      continue;
    }
    if (typeof value !== "string" || !z.uuid().safeParse(value).success)
      throw notFound(name === "id" ? "resource" : name);
    given[name] = value.toLowerCase();
  }
  return given as PathParams;
}

/** A vendor's id is any short text that PostgreSQL can hold. */
function parseExternalId(value: string | string[] | undefined): string {
  const parsed = z
    .string()
    .regex(/^[^\0]{1,200}$/)
    .safeParse(value);
  if (!parsed.success) throw notFound("request");
  return parsed.data;
}

/** `?outcome=` is a filter that is not set. */
export function givenQuery(request: Request): Record<string, string> {
  return Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ""));
}

/** @throws AppError `invalid_input` that names each field and what is wrong with it */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  // PostgreSQL has no such character in its text; no field of ours means it either.
  if (JSON.stringify(value)?.includes("\\u0000"))
    throw new AppError("invalid_input", "The input holds a NUL character. Leave it out.");
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new AppError(
    "invalid_input",
    errors.map((error) => (error.path ? `${error.path}: ${error.message}` : error.message)).join(" "),
    errors,
  );
}

/**
 * The body as JSON; undefined when there is none.
 * @throws AppError `payload_too_large` as soon as more than 8 MB have come; `invalid_json`
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = (await readBytes(request, BODY_LIMIT_BYTES)).toString("utf8");
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_json", "The body is not valid JSON.");
  }
}
