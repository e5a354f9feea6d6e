import { globSync } from "node:fs";
import { join } from "node:path";
import type { call } from "@/e2e/database/call";

const ROOT = join(import.meta.dirname, "../../app/api/v1");
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

export type Endpoint = {
  /** For example `PATCH connections/[id]`. */
  name: string;
  method: string;
  path: string;
  /** Of the path's ids: `id`, `runId`. */
  params: string[];
  handler: Parameters<typeof call>[0];
};

/** Every endpoint of the API, found on disk: none can be forgotten. */
export async function findEndpoints(): Promise<Endpoint[]> {
  const files = globSync("**/route.ts", { cwd: ROOT }).toSorted();
  const found = await Promise.all(files.map(readRoute));
  return found.flat();
}

async function readRoute(file: string): Promise<Endpoint[]> {
  const exported: Record<string, Endpoint["handler"]> = await import(join(ROOT, file));
  const path = file.replace(/\/?route\.ts$/, "").replaceAll("\\", "/");
  const params = [...path.matchAll(/\[(\w+)\]/g)].map((match) => match[1] ?? "");
  return METHODS.flatMap((method) => {
    const handler = exported[method];
    return handler ? [{ name: `${method} ${path}`, method, path, params, handler }] : [];
  });
}
