import { z } from "zod";
import { problem } from "@/lib/api/schemas";

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

type Options = {
  key?: string;
  id?: string;
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: unknown;
  headers?: Record<string, string>;
};

/** Calls a route's exported handler as Next does: a request and the path's parameters. */
export async function call(handler: Handler, options: Options = {}): Promise<Answer> {
  const query = Object.entries(options.query ?? {}).map(([name, value]) => [name, String(value)]);
  const request = new Request(`http://localhost/api/v1/test?${new URLSearchParams(query)}`, {
    // The handler is chosen by the test; the method only decides whether there may be a body.
    method: options.body === undefined ? "GET" : "POST",
    headers: { ...(options.key !== undefined && { authorization: `Bearer ${options.key}` }), ...options.headers },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
  });
  // Next gives no parameters at all to a route that has none, whatever its types say.
  const params = (options.params ?? (options.id === undefined ? undefined : { id: options.id })) as { id: string };
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: read(text, response) };
}

export type Answer = { status: number; headers: Headers; body: unknown };

/** What a refusal says, checked to be a problem document. */
export function problemOf(answer: Answer) {
  const { status, code, detail, errors } = problem.parse(answer.body);
  z.literal("application/problem+json").parse(answer.headers.get("content-type"));
  return { status, code, detail, paths: (errors ?? []).map((error) => error.path) };
}

/** JSON, problems included; anything else as it is. */
function read(text: string, response: Response): unknown {
  if (text === "") return undefined;
  return response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : text;
}
