import { z } from "zod";

/**
 * HiBob's JSON, read tolerantly: only ids are required, because everything else can be reported per request.
 * Fields that nobody needs (reasons, descriptions, attachments) are dropped here, so that they can be stored nowhere.
 */

/** Text, or undefined when absent. A value that cannot be text becomes "?", which no reader takes for a valid one. */
function toText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return clean(value) || undefined;
  return typeof value === "number" ? String(value) : "?";
}

/** PostgreSQL has no text with a NUL in it. */
function clean(value: string): string {
  return (value.includes("\0") ? value.replaceAll("\0", "") : value).trim();
}

/** One day of a request. The keys of the read form are undocumented; the submit form nests them in `dayDuration`. */
export type Duration = ReturnType<typeof readDuration>;

function readDuration(value: unknown) {
  const given = isObject(value) ? value : {};
  const nested = [given.dayDuration, given.duration].filter(isObject);
  const hours = isObject(given.duration) ? given.hours : (given.hours ?? given.duration);
  const day: Record<string, unknown> = Object.assign({ ...given, hours }, ...nested);
  return {
    date: toText(day.date),
    portion: toText(day.portion ?? day.dayPortion),
    hours: toText(day.hours),
    minutes: toText(day.minutes),
    startTime: toText(day.startTime ?? day.localStartTime),
    endTime: toText(day.endTime ?? day.localEndTime),
  };
}

export type TimeOffRow = ReturnType<typeof readTimeOffRow>;

/**
 * A row of `whosout` or `changes`; which fields are there depends on the type. Read by hand, not by a schema: a company
 * may have a million, and a schema of so many tolerated forms takes longer than all the rest.
 */
function readTimeOffRow(value: unknown, context: z.RefinementCtx) {
  const row = isObject(value) ? value : {};
  const requestId = toId(row.requestId);
  const employeeId = toId(row.employeeId);
  if (requestId === null) context.addIssue({ code: "custom", path: ["requestId"], message: "is not an id" });
  if (employeeId === null) context.addIssue({ code: "custom", path: ["employeeId"], message: "is not an id" });
  return {
    requestId: requestId ?? "",
    employeeId: employeeId ?? "",
    employeeDisplayName: toText(row.employeeDisplayName),
    previousRequestId: toId(row.previousRequestId),
    originalRequestId: toId(row.originalRequestId),
    policyType: toText(row.policyType),
    policyTypeDisplayName: toText(row.policyTypeDisplayName),
    activity: toText(row.activity),
    visibility: toText(row.visibility),
    status: toText(row.status),
    changeType: toText(row.changeType),
    createdOn: toText(row.createdOn),
    type: toText(row.type ?? row.requestRangeType),
    startDate: toText(row.startDate),
    endDate: toText(row.endDate),
    date: toText(row.date),
    startPortion: toText(row.startPortion ?? row.startDatePortion),
    endPortion: toText(row.endPortion ?? row.endDatePortion),
    dayPortion: toText(row.dayPortion),
    percentageOfDay: toText(row.percentageOfDay),
    timeZone: toText(row.timeZone),
    // The names of clock times differ between HiBob's submit and read documentation.
    startTime: toText(row.startTime ?? row.localStartTime),
    endTime: toText(row.endTime ?? row.localEndTime),
    durations: Array.isArray(row.durations) ? row.durations.map(readDuration) : [],
  };
}

export const timeOffRow = z.unknown().transform(readTimeOffRow);

/** Ids are text with us. A number that is not a safe integer has already lost digits and is refused. */
function toId(value: unknown): string | null {
  if (typeof value === "string") return clean(value) || null;
  return Number.isSafeInteger(value) ? String(value) : null;
}

export type PersonRow = ReturnType<typeof readPersonRow>;

/**
 * A row of `people/search`: nested, or with keys such as `"/root/email": {"value": ...}`, or a mix of both. Read by
 * hand too.
 */
function readPersonRow(value: unknown, context: z.RefinementCtx) {
  const row = isObject(value) ? value : {};
  if (row !== value) context.addIssue({ code: "custom", path: [], message: "is not a person" });
  // Without the permission to see it, even the id is absent.
  const given = field(row, "root", "id");
  const id = given === undefined ? null : toId(given);
  if (given !== undefined && id === null) context.addIssue({ code: "custom", path: ["id"], message: "is not an id" });
  return {
    id,
    email: toText(field(row, "root", "email")),
    displayName: toText(field(row, "root", "displayName")),
    firstName: toText(field(row, "root", "firstName")),
    surname: toText(field(row, "root", "surname")),
    status: toText(field(row, "internal", "status")),
    lifecycleStatus: toText(field(row, "internal", "lifecycleStatus")),
  };
}

export const personRow = z.unknown().transform(readPersonRow);

export const whosOutAnswer = listUnder("outs", timeOffRow);
export const changesAnswer = listUnder("changes", timeOffRow);
export const peopleAnswer = listUnder("employees", personRow);
export const fieldsAnswer = listUnder("fields", z.unknown());

/** `{key: [...]}` or the bare array: sources disagree on several endpoints. */
function listUnder<Item extends z.ZodType>(key: string, item: Item) {
  return z.preprocess((answer) => (isObject(answer) ? answer[key] : answer), z.array(item));
}

/** Of the forms in which a field may come, the first that says something. */
function field(row: Record<string, unknown>, category: "root" | "internal", name: string): unknown {
  const nested = row[category];
  const found =
    (isObject(nested) ? nested[name] : undefined) ??
    (category === "root" ? row[name] : undefined) ??
    row[`/${category}/${name}`] ??
    row[`${category}.${name}`];
  return (isObject(found) ? found.value : found) ?? undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
