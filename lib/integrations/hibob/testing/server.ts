import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

type Seen = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
};

/** Answers the n-th call, counted from 0. */
export type Answering = (response: ServerResponse, seen: Seen, call: number) => void;

/** A real HTTP server on loopback for one test. `calls` holds what it was asked; `sockets` how many came in. */
export async function serve(answer: Answering) {
  const calls: Seen[] = [];
  let sockets = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://loopback");
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method = "", headers } = request;
    const seen = { method, path: url.pathname, query: url.searchParams, headers, body };
    answer(response, seen, calls.push(seen) - 1);
  });
  server.on("connection", () => sockets++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/v1`, calls, sockets: () => sockets };
}

export function sendJson(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}) {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
