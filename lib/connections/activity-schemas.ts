import { z } from "zod";
import { instant } from "@/lib/api/schemas";

/** Six local hours of the organization, as far as runs ended in them. */
export const activityBucket = z.object({
  startsAt: instant,
  endsAt: instant,
  succeeded: z.number().int(),
  failed: z.number().int(),
  held: z.number().int(),
  /** Events that runs added, changed or removed. */
  changes: z.number().int(),
  /** The longest time from one good check to the next that ended here, or goes on now; null without any. */
  longestWaitSeconds: z.number().int().nullable(),
  /** Of the changes whose time is known: how long the slowest took to the schedule; null without any. */
  slowestChangeSeconds: z.number().int().nullable(),
});
export type ActivityBucket = z.output<typeof activityBucket>;

/** The last seven days of a connection, oldest first, without a hole. */
export const activity = z.object({ buckets: z.array(activityBucket) });
export type Activity = z.output<typeof activity>;
