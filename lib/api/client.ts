import { z } from "zod";
import { list, problem as problemSchema } from "@/lib/api/schemas";
import type { FieldError } from "@/lib/errors";

/** An answer of our API that is not a success. `message` is fit for a person. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: FieldError[] = [],
    readonly requestId: string | null = null,
  ) {
    super(message);
  }
}

type Call = { method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; body?: unknown; signal?: AbortSignal };

/**
 * Calls our API from the browser.
 * @param path below /api/v1, with its query
 * @returns the answer as the schema parses it
 * @throws ApiError for problems, for answers of a wrong shape, and when the server cannot be reached
 */
export async function api<T extends z.ZodType>(path: string, schema: T, call: Call = {}): Promise<z.output<T>> {
  return read(await ask(path, call), schema);
}

async function read<T extends z.ZodType>(response: Response, schema: T): Promise<z.output<T>> {
  if (response.status === 204) return schema.parse(undefined);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toApiError(response.status, body);
  return schema.parse(body);
}

/**
 * Calls our API for an answer that comes in lines, each as soon as it is known.
 * @throws ApiError as `api` does, also for a problem on the way and for an answer that breaks off
 */
export async function* apiLines<T extends z.ZodType>(path: string, schema: T, call: Call): AsyncGenerator<z.output<T>> {
  const response = await ask(path, call, { accept: "application/x-ndjson" });
  if (!response.ok || !response.body) throw toApiError(response.status, await response.json().catch(() => undefined));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      if (call.signal?.aborted) throw cause;
      throw unreachable();
    });
    const lines = (rest + (value ?? "")).split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines.filter(Boolean)) {
      const json: unknown = JSON.parse(line);
      const failed = brokenOff.safeParse(json);
      if (failed.success) throw toApiError(failed.data.problem.status, failed.data.problem);
      yield schema.parse(json);
    }
    if (done) return;
  }
}

const brokenOff = z.object({ problem: problemSchema });

async function ask(path: string, call: Call, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`/api/v1${path}`, {
    method: call.method ?? "GET",
    headers: call.body === undefined ? headers : { "content-type": "application/json", ...headers },
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
    signal: call.signal,
  }).catch((cause: unknown) => {
    if (call.signal?.aborted) throw cause;
    throw unreachable();
  });
}

function unreachable(): ApiError {
  return new ApiError(0, "unreachable", "Rosterline can't be reached. Check your connection; we keep trying.");
}

/**
 * Reads what the caller may have already.
 * @param known tag of what it has, or null
 * @returns null when that is still all there is to know
 * @throws ApiError as `api` does
 */
export async function apiUnlessKnown<T extends z.ZodType>(
  path: string,
  schema: T,
  { known, signal }: { known: string | null; signal: AbortSignal },
): Promise<{ answer: z.output<T>; tag: string | null } | null> {
  const response = await ask(path, { signal }, known === null ? {} : { "if-none-match": known });
  if (response.status === 304) return null;
  return { answer: await read(response, schema), tag: response.headers.get("etag") };
}

/**
 * Reads a list to its end.
 * @param query of each page; the cursor is added
 * @throws ApiError as `api` does: a list is complete or an error
 */
export async function everyPage<T extends z.ZodType>(
  path: string,
  item: T,
  { query = {}, signal }: { query?: Record<string, string>; signal: AbortSignal },
): Promise<z.output<T>[]> {
  const schema = list(item);
  const items: z.output<T>[] = [];
  let cursor: string | null = null;
  do {
    const page: z.output<typeof schema> = await api(pagePath(path, { ...query, cursor }), schema, { signal });
    items.push(...page.data);
    cursor = page.meta.nextCursor;
  } while (cursor !== null);
  return items;
}

/** Items on a page that `everyPage` reads. */
export const PAGE_SIZE = 1000;

/** Where `everyPage` reads a page. */
export function pagePath(path: string, query: Record<string, string | null>): string {
  return `${path}${toQuery({ limit: PAGE_SIZE, ...query })}`;
}

/** `?a=1&b=2` of what is set; empty when nothing is. */
export function toQuery(values: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function toApiError(status: number, body: unknown): ApiError {
  const parsed = problemSchema.safeParse(body);
  if (!parsed.success)
    return new ApiError(status, "unexpected", `Something went wrong on our side (${status}). Try again.`);
  const { code, detail, errors, requestId } = parsed.data;
  return new ApiError(status, code, detail, errors, requestId);
}
