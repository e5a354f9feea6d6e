import type { CompanyState } from "../state/company-state";

export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

export type ApiCall = {
  state: CompanyState;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Parsed JSON; undefined when the call had no body. */
  body: unknown;
};

export type Route<Call> = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Such as `/timeoff/employees/:id/requests`. */
  path: string;
  handle: (call: Call) => Reply;
};

/** A route of HiBob's API with its calls per minute, as documented or as careful readers assume. */
export type ApiRoute = Route<ApiCall> & { perMinute: number };

/** The route of a method and path with the parameters of the path, decoded; null when there is none. */
export function matchRoute<R extends Route<never>>(
  routes: readonly R[],
  method: string,
  path: string,
): { route: R; params: Record<string, string> } | null {
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, path) : null;
    if (params) return { route, params };
  }
  return null;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const expected = pattern.split("/");
  const actual = path.split("/");
  if (expected.length !== actual.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = actual[index] ?? "";
    if (!part.startsWith(":")) {
      if (part !== value) return null;
    } else if (value === "") return null;
    else params[part.slice(1)] = decode(value);
  }
  return params;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
