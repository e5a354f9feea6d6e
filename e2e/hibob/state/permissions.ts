import { z } from "zod";

const granted = z.boolean().default(true);
const notGranted = z.boolean().default(false);

/**
 * What the service user may see and do; may change at any time, as an admin of HiBob changes a permission group.
 * The defaults are exactly what the customers' guide grants, so that nothing is tested with more than that.
 */
export const permissionsSchema = z.object({
  /** Time off > See who's out. Without it every read of time off is 403. */
  seeWhosOut: granted,
  /** Time off > See who's out because of a private policy; also the real name behind a custom one. */
  seePrivate: granted,
  /** Basic info > View: the `root` fields. */
  basicInfo: granted,
  /** Some companies split the email from Basic info. */
  email: granted,
  /** Work > View: the `work` fields. */
  work: notGranted,
  /** Lifecycle > View: the `internal` fields. */
  lifecycle: notGranted,
  /** "Access data for": the lifecycle statuses of the people that are visible at all. */
  audience: z.array(z.string()).default(() => ["Employed", "Hired", "Terminated"]),
  /** Time off > Create, edit and cancel people's requests: pending requests, request by id, submit, cancel. */
  manageRequests: notGranted,
  /** Features > Manage company's time off settings: policy types, submit. */
  manageSettings: notGranted,
});

export type Permissions = z.output<typeof permissionsSchema>;
