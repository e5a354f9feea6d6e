import { spawn } from "node:child_process";
import { once } from "node:events";

/** Where a vendor answers, and with which credentials. */
export type Line = { apiUrl: string; serviceUserId: string; token: string };

export const SIZE = { people: 20_000, requests: 100_000 };

/** A large company in a sandbox of its own process. Ends with us, or when stopped. */
export async function startLargeCompany(): Promise<Line & { stop(): void }> {
  const args = ["--import", "tsx", "e2e/bench/large-company.ts", String(SIZE.people), String(SIZE.requests)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [line] = (await once(child, "message")) as [Line];
  return { ...line, stop: () => void child.kill("SIGTERM") };
}
