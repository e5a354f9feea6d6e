import { z } from "zod";

/**
 * HiBob's JSON, read tolerantly: only ids are required, because everything else can be reported per request.
 * Fields that nobody needs (reasons, descriptions, attachments) are dropped here, so that they can be stored nowhere.
 */

/** Ids are text with us. A number that is not a safe integer has already lost digits and is refused. */
const externalId = z.union([z.string().trim().min(1), z.int().transform(String)]);
const optionalExternalId = externalId.nullish().catch(null);

/** Text, or undefined when absent. A value that cannot be text becomes "?", which no reader takes for a valid one. */
const text = z.unknown().optional().transform(toText);

function toText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value.trim() || undefined;
  return typeof value === "number" ? String(value) : "?";
}

/** The names of clock times differ between HiBob's submit and read documentation. */
const clock = {
  startTime: text,
  localStartTime: text,
  endTime: text,
  localEndTime: text,
};

/** One day of a request. The keys of the read form are undocumented; the submit form nests them in `dayDuration`. */
const duration = z.preprocess(
  (value) => {
    if (!isObject(value)) return {};
    const nested = [value.dayDuration, value.duration].filter(isObject);
    const hours = isObject(value.duration) ? value.hours : (value.hours ?? value.duration);
    return Object.assign({ ...value, hours }, ...nested);
  },
  z
    .object({ date: text, portion: text, dayPortion: text, hours: text, minutes: text, ...clock })
    .transform(({ localStartTime, localEndTime, dayPortion, ...day }) => ({
      ...day,
      portion: day.portion ?? dayPortion,
      startTime: day.startTime ?? localStartTime,
      endTime: day.endTime ?? localEndTime,
    })),
);
export type Duration = z.output<typeof duration>;

/** A row of `whosout` or `changes`; which fields are there depends on the type. */
export const timeOffRow = z
  .object({
    requestId: externalId,
    employeeId: externalId,
    previousRequestId: optionalExternalId,
    originalRequestId: optionalExternalId,
    policyType: text,
    policyTypeDisplayName: text,
    activity: text,
    visibility: text,
    status: text,
    changeType: text,
    createdOn: text,
    type: text,
    requestRangeType: text,
    startDate: text,
    endDate: text,
    date: text,
    startPortion: text,
    startDatePortion: text,
    endPortion: text,
    endDatePortion: text,
    dayPortion: text,
    percentageOfDay: text,
    timeZone: text,
    durations: z.array(duration).nullish().catch(null),
    ...clock,
  })
  .transform(({ requestRangeType, startDatePortion, endDatePortion, localStartTime, localEndTime, ...row }) => ({
    ...row,
    type: row.type ?? requestRangeType,
    startPortion: row.startPortion ?? startDatePortion,
    endPortion: row.endPortion ?? endDatePortion,
    startTime: row.startTime ?? localStartTime,
    endTime: row.endTime ?? localEndTime,
    durations: row.durations ?? [],
  }));
export type TimeOffRow = z.output<typeof timeOffRow>;

/** A row of `people/search`: nested, or with keys such as `"/root/email": {"value": ...}`, or a mix of both. */
export const personRow = z.preprocess(
  (row) =>
    isObject(row) && {
      id: field(row, "root", "id"),
      email: field(row, "root", "email"),
      displayName: field(row, "root", "displayName"),
      firstName: field(row, "root", "firstName"),
      surname: field(row, "root", "surname"),
      status: field(row, "internal", "status"),
      lifecycleStatus: field(row, "internal", "lifecycleStatus"),
    },
  z.object({
    // Without the permission to see it, even the id is absent.
    id: externalId.nullish().transform((id) => id ?? null),
    email: text,
    displayName: text,
    firstName: text,
    surname: text,
    status: text,
    lifecycleStatus: text,
  }),
);
export type PersonRow = z.output<typeof personRow>;

export const whosOutAnswer = listUnder("outs", timeOffRow);
export const changesAnswer = listUnder("changes", timeOffRow);
export const peopleAnswer = listUnder("employees", personRow);
export const fieldsAnswer = listUnder("fields", z.unknown());

/** `{key: [...]}` or the bare array: sources disagree on several endpoints. */
function listUnder<Item extends z.ZodType>(key: string, item: Item) {
  return z.preprocess((answer) => (isObject(answer) ? answer[key] : answer), z.array(item));
}

function field(row: Record<string, unknown>, category: string, name: string): unknown {
  const nested = row[category];
  const found = [
    isObject(nested) ? nested[name] : undefined,
    category === "root" ? row[name] : undefined,
    row[`/${category}/${name}`],
    row[`${category}.${name}`],
  ].find((value) => value !== undefined && value !== null);
  return isObject(found) ? found.value : found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
