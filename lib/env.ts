import { z } from "zod";

const seconds = (fallback: number, least: number) => z.coerce.number().int().min(least).default(fallback);
const optionalText = z.string().trim().min(1).optional();

/** Every variable that the product reads, with its type and meaning. The one place that touches process.env. */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  /** Port of the web app. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Network address to listen on; all of them when not set. */
  HOST: optionalText,
  /** Address under which people reach the app, without a slash at the end. */
  APP_URL: z.url().optional(),
  /** PostgreSQL 15 or newer. Without it an embedded one runs in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgresql://")
    .optional(),
  /** Where the embedded database and generated secrets are kept. */
  DATA_DIR: z.string().min(1).default(".data"),
  /** Signs sign-in sessions. */
  AUTH_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  /** Encrypts the credentials of connections: 32 bytes in base64. */
  ENCRYPTION_KEY: encryptionKey().optional(),
  /** The key before the last rotation; what it encrypted can still be read. */
  ENCRYPTION_KEY_PREVIOUS: encryptionKey().optional(),
  HIBOB_API_URL: z.url().default("https://api.hibob.com/v1"),
  /** Where *Edit in HiBob* leads. */
  HIBOB_APP_URL: z.url().default("https://app.hibob.com"),
  /** Where people ask for an integration that the directory does not list. */
  SUPPORT_URL: z
    .string()
    .regex(/^(https?:|mailto:)/, "must be a web address or mailto:")
    .default("https://github.com/rosterline/rosterline/issues/new"),
  /** Between two polls of a connection. */
  SYNC_POLL_SECONDS: seconds(60, 1),
  /** Between two sweeps of a connection. */
  SYNC_SWEEP_MINUTES: seconds(60, 1),
  /** Runs that one worker executes at a time. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(4),
  /** Where outgoing webhooks may go: https and public addresses only, or anywhere, http and private networks included. */
  WEBHOOK_PRIVATE_ADDRESSES: z.enum(["refuse", "allow"]).default("refuse"),
  /** Heap of a worker in MB, read by scripts/heap.mjs before a worker starts. */
  WORKER_MEMORY_MB: z.coerce.number().int().min(128).default(400),
  /** Requests that one API key may make in a minute, over all web processes. */
  API_KEY_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(1200),
  /** Opens the metrics to who sends it as a Bearer token; without it they are read on the machine itself only. */
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  /** Port on which a worker answers with its metrics; it has no port when not set. */
  WORKER_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  /** OpenID Connect sign-in, offered when all three are set. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
});

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/**
 * The environment, checked once.
 * @throws Error that names each invalid variable and what is wrong with it
 */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

export function readEnv(source: Record<string, string | undefined>): Env {
  // `NAME=` in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not valid:\n${lines.join("\n")}\nSee .env.example for what each variable means.`);
}

/** @throws Error when a variable that this process cannot do without is missing */
export function requireEnv<Name extends keyof Env>(name: Name): NonNullable<Env[Name]> {
  const value = env()[name];
  if (value === undefined) throw new Error(`${name} is not set. See .env.example for what it is and how to make one.`);
  return value as NonNullable<Env[Name]>;
}

function encryptionKey() {
  return z
    .base64()
    .refine((key) => Buffer.from(key, "base64").length === 32, "must be 32 bytes in base64 (openssl rand -base64 32)");
}
