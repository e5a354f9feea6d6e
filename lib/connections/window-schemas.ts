import { z } from "zod";
import { day } from "@/lib/api/schemas";
import { rollingMonths } from "@/lib/connections/settings";

/** The end that is thought of: a day, or so many months after today. */
export const windowQuery = z
  .object({ syncUntil: day.optional(), rollingMonths: z.coerce.number().pipe(rollingMonths).optional() })
  .refine((query) => (query.syncUntil === undefined) !== (query.rollingMonths === undefined), {
    path: ["syncUntil"],
    message: "Give syncUntil or rollingMonths.",
  });
export type WindowQuery = z.output<typeof windowQuery>;

/** What another end of the window would change, as far as it is known without asking the vendor. */
export const windowPreview = z.object({
  syncUntil: day,
  /** More days than now, or fewer when negative. */
  days: z.number().int(),
  /** Events that begin after the new end: they go. */
  eventsRemoved: z.number().int(),
  /** Events without an end of their own: they end with the window. */
  eventsResized: z.number().int(),
  /** Requests known already that would no longer lie outside. There may be more. */
  requestsEntering: z.number().int(),
});
export type WindowPreview = z.output<typeof windowPreview>;
