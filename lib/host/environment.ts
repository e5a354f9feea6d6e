import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startEmbeddedPostgres } from "@/lib/embedded-postgres/server";

/** A process's surroundings: everything that the product needs is in process.env while it is held. */
export type Host = { release(): Promise<void> };

type Options = {
  /** Takes one line about what was made. */
  say: (line: string) => void;
  /** Relative to the current folder. */
  dataDir?: string;
  /**
   * For the demo, tests and benchmarks: neither `.env` nor a DATABASE_URL of the machine counts, so that they can
   * never touch a real database.
   */
  isSelfContained?: boolean;
};

/** Set for the processes that we start ourselves: their environment is complete. */
const READY = "ROSTERLINE_ENVIRONMENT_READY";
/** What would lead a self-contained run elsewhere. */
const OUTSIDE = ["DATABASE_URL", "AUTH_SECRET", "ENCRYPTION_KEY", "ENCRYPTION_KEY_PREVIOUS", "APP_URL"];

/**
 * Completes process.env: reads `.env`, starts the embedded database when there is no DATABASE_URL, and makes
 * the secrets when there are none. Must run before anything reads lib/env.
 *
 * @throws Error when DATABASE_URL is set and a secret is missing: processes that share a database must share
 *   their secrets too, so they are not ours to make up
 */
export async function prepareEnvironment(options: Options): Promise<Host> {
  if (process.env[READY]) return { release: async () => undefined };
  if (options.isSelfContained) for (const name of OUTSIDE) delete process.env[name];
  else if (existsSync(".env")) process.loadEnvFile(".env");
  process.env[READY] = "1";
  const dataDir = resolve(options.dataDir || process.env.DATA_DIR || ".data");
  process.env.DATA_DIR = dataDir;
  if (process.env.DATABASE_URL) {
    requireSecrets();
    return { release: async () => undefined };
  }
  mkdirSync(dataDir, { recursive: true });
  addSecrets(dataDir, options.say);
  const database = await startEmbeddedPostgres({ dataDir });
  process.env.DATABASE_URL = database.url;
  return { release: () => database.release() };
}

function requireSecrets(): void {
  const missing = ["AUTH_SECRET", "ENCRYPTION_KEY"].filter((name) => !process.env[name]);
  if (missing.length === 0) return;
  throw new Error(
    `DATABASE_URL is set, so ${missing.join(" and ")} must be set too. ` +
      `Make each with \`openssl rand -base64 32\`, keep it safe, and give every web and worker process the same.`,
  );
}

function addSecrets(dataDir: string, say: (line: string) => void): void {
  const path = join(dataDir, "secrets.json");
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, string>) : {};
  const made: string[] = [];
  for (const name of ["AUTH_SECRET", "ENCRYPTION_KEY"]) {
    if (process.env[name]) continue;
    if (!kept[name]) {
      kept[name] = randomBytes(32).toString("base64");
      made.push(name);
    }
    process.env[name] = kept[name];
  }
  if (made.length === 0) return;
  writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  say(
    `Made ${made.join(" and ")} and kept ${made.length === 1 ? "it" : "them"} in ${path}. Back this file up with the database.`,
  );
}
