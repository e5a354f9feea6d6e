import pino from "pino";
import { env } from "@/lib/env";

/** What must never be in a log line, wherever in an object it stands. */
const SECRETS = ["token", "password", "secret", "authorization", "credentials", "apiKey"];

export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[removed]" },
});
