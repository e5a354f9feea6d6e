import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "undici";

/** A call that HiBob's sandbox noted. */
export type Call = { method: string; path: string; query: Record<string, string>; body: unknown };

/** A large company in a sandbox of its own process, so that the vendor's work does not count as ours. */
export type Vendor = {
  apiUrl: string;
  serviceUserId: string;
  token: string;
  people: number;
  requests: number;
  /** The calls since this was asked before. */
  takeCalls(): Promise<Call[]>;
  /** Other rows first in each answer, so that no two answers are the same. */
  shuffle(): Promise<void>;
  stop(): void;
};

export async function startVendor(people: number, requests: number): Promise<Vendor> {
  const args = ["--import", "tsx", "e2e/bench/large-company.ts", String(people), String(requests)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [line] = (await once(child, "message")) as [{ apiUrl: string; serviceUserId: string; token: string }];
  const company = `${new URL(line.apiUrl).origin}/sandbox/companies/${line.serviceUserId}`;
  return {
    ...line,
    people,
    requests,
    async takeCalls() {
      const { calls } = (await control(`${company}/calls`, "GET")) as { calls: Call[] };
      await control(`${company}/calls`, "DELETE");
      return calls;
    },
    shuffle: async () => void (await control(`${company}/switches`, "PATCH", { rowOrder: "shuffled" })),
    stop: () => void child.kill("SIGTERM"),
  };
}

async function control(url: string, method: "GET" | "DELETE" | "PATCH", body?: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const answer = await request(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  if (answer.statusCode !== 200) throw new Error(`${method} ${url} answered ${answer.statusCode}`);
  return answer.body.json();
}
