import { z } from "zod";
import { badRequest } from "../errors";
import type { RequestInput } from "../state/model";
import { parseRange, type Range } from "../state/range";

const SUBMITTABLE = [
  "days",
  "hours",
  "portionOnRange",
  "hoursOnRange",
  "differentDayDurations",
  "specificHoursDayDurations",
  "differentSpecificHoursDayDurations",
] as const;

const submitSchema = z.looseObject({
  requestRangeType: z.enum(SUBMITTABLE),
  policyType: z.string().min(1),
  startDate: z.iso.date(),
  endDate: z.iso.date(),
  startDatePortion: z.string().optional(),
  endDatePortion: z.string().optional(),
  description: z.string().optional(),
  reasonCode: z.string().optional(),
  skipManagerApproval: z.boolean().default(false),
});

/**
 * Reads the body of a submitted request, whose names differ from those of the reads. Throws a 400 SandboxError
 * that says what is wrong. Clock times are those of the person's time zone.
 */
export function parseSubmit(body: unknown, timeZone: string | null): { input: RequestInput; isApproved: boolean } {
  const parsed = submitSchema.safeParse(body);
  if (!parsed.success) throw badRequest("invalid_body", z.prettifyError(parsed.error));
  const { requestRangeType, policyType, description, reasonCode, skipManagerApproval, ...rest } = parsed.data;
  if (rest.endDate < rest.startDate) throw badRequest("invalid_range", "endDate must not be before startDate");
  if (requestRangeType === "hours" && rest.endDate !== rest.startDate) {
    throw badRequest("invalid_range", "endDate must be startDate for hours");
  }
  const { startDatePortion: startPortion, endDatePortion: endPortion, startDate: date } = rest;
  const range = rangeOf({ ...rest, type: requestRangeType, startPortion, endPortion, date, timeZone });
  return { input: { ...range, policy: policyType, description, reasonCode }, isApproved: skipManagerApproval };
}

function rangeOf(input: Record<string, unknown>): Range {
  try {
    return parseRange(input);
  } catch (error) {
    if (error instanceof z.ZodError) throw badRequest("invalid_body", z.prettifyError(error));
    throw error;
  }
}
