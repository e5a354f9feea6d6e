import { z } from "zod";

/** An instant on the wire: ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime({ offset: true });

/** A local day on the wire. */
export const day = z.iso.date();

export const id = z.uuid();

const LIMIT = "limit must be a whole number from 1 to 1000.";

/** Query of every list. The cursor is opaque to callers. */
export const page = z.object({
  cursor: z.string().min(1).max(500).optional(),
  limit: z.coerce.number(LIMIT).int(LIMIT).min(1, LIMIT).max(1000, LIMIT).default(100),
});

/** IANA name that this platform knows, for example `Europe/London`. */
export const timeZone = z.string().refine(isTimeZone, "Not a time zone. Use an IANA name such as Europe/London.");

/** RFC 9457, with a field list. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string(),
});
export type Problem = z.output<typeof problem>;

export function one<T extends z.ZodType>(data: T) {
  return z.object({ data });
}

export function list<T extends z.ZodType>(data: T) {
  return z.object({ data: z.array(data), meta: z.object({ nextCursor: z.string().nullable() }) });
}

/** Known ones are remembered: asking the platform takes longer than everything else about an agent of a large import. */
const knownZones = new Set<string>();
const MOST_ZONES = 1_000;

function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
  } catch {
    return false;
  }
  const isGood = name.includes("/") || name === "UTC";
  if (isGood && knownZones.size < MOST_ZONES) knownZones.add(name);
  return isGood;
}
