import type { Company } from "./company";
import type { Sandbox } from "./server";

type Answer = { status: number; headers: Headers; text: string; json: unknown };

type CallOptions = { method?: string; body?: unknown; token?: string; signal?: AbortSignal };

/** Calls the sandbox's API as the company's service user. `path` is below /v1; `json` is undefined when it is none. */
export async function callApi(
  sandbox: Sandbox,
  company: Company,
  path: string,
  { method = "GET", body, token = company.token, signal }: CallOptions = {},
): Promise<Answer> {
  const credentials = Buffer.from(`${company.serviceUserId}:${token}`).toString("base64");
  const response = await fetch(`${sandbox.apiUrl}${path}`, {
    method,
    headers: { Authorization: `Basic ${credentials}`, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

/** The rows of a list answer, by its name. */
export function rowsOf(answer: Answer, name: "outs" | "changes" | "employees"): Record<string, unknown>[] {
  return (answer.json as Record<string, Record<string, unknown>[]>)[name] ?? [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
