import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Samples } from "@/lib/api/openapi/samples";

const FILES = {
  "read-events": ["curl/read-events.sh", "typescript/read-events.ts", "python/read_events.py"],
  "follow-changes": ["curl/follow-changes.sh", "typescript/follow-changes.ts", "python/follow_changes.py"],
  "verify-webhook": [null, "typescript/verify-webhook.ts", "python/verify_webhook.py"],
} as const;

/** The programs of docs/examples that guides show; tests run them. Read when the page is built. */
export function readExample(name: keyof typeof FILES): Partial<Samples> {
  const [curl, typescript, python] = FILES[name];
  return { ...(curl && { curl: read(curl) }), typescript: read(typescript), python: read(python) };
}

function read(file: string): string {
  return readFileSync(join(process.cwd(), "docs/examples", file), "utf8").trimEnd();
}
