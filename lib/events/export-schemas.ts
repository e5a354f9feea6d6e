import { z } from "zod";
import { day, timeZone } from "@/lib/api/schemas";
import { addDays } from "@/lib/time";

const MOST_DAYS = 366;

/** The schedule as it is shown: its days, whose time, and what of it all. */
export const exportQuery = z
  .object({
    from: day,
    /** The last day, included. */
    to: day,
    /** The zone of all rows; without it, each agent's own. */
    zone: timeZone.optional(),
    /** Part of an agent's name or email. */
    search: z.string().trim().max(200).optional(),
    team: z.string().max(200).optional(),
    /** Name of an event type. */
    type: z.string().max(500).optional(),
    /** `manual`, or the slug of an integration. */
    source: z.string().max(100).optional(),
  })
  .refine((query) => query.from <= query.to, { path: ["to"], message: "to must not be before from." })
  .refine((query) => query.to < addDays(query.from, MOST_DAYS), {
    path: ["to"],
    message: `At most ${MOST_DAYS} days in one file.`,
  });
export type ExportQuery = z.output<typeof exportQuery>;
