import { z } from "zod";
import { faultSchema } from "../faults/faults";
import { permissionsSchema } from "../state/permissions";
import { switchesSchema } from "../switches";

const instant = z.iso.datetime({ offset: true });
const operation = { at: instant.optional(), reason: z.string().optional() };

export const policyInput = z.strictObject({
  name: z.string().min(1),
  activity: z.enum(["paidTimeoff", "unpaidTimeoff", "workTime"]),
  visibility: z.enum(["Public", "Private", "Custom name"]),
  customName: z.string().optional(),
  displayName: z.string().optional(),
  isAutoApproved: z.boolean().optional(),
});

export const permissionsInput = changesOf(permissionsSchema.shape);
export const switchesInput = changesOf(switchesSchema.shape);

export const rateLimitsInput = z.strictObject({
  isEnforced: z.boolean().optional(),
  windowMs: z.number().positive().optional(),
  perWindow: z.record(z.string(), z.number()).optional(),
});

const agentInput = z.object({
  name: z.string().min(1),
  email: z.email(),
  timeZone: z.string(),
  team: z.string(),
});

export const companyInput = z.strictObject({
  serviceUserId: z.string().min(1).optional(),
  token: z.string().min(1).optional(),
  permissions: permissionsInput.optional(),
  switches: switchesInput.optional(),
  rateLimits: rateLimitsInput.optional(),
  policies: z.array(policyInput).optional(),
  /** Fills the company with the sample people and requests around this day. */
  sample: z.strictObject({ today: z.iso.date(), agents: z.array(agentInput).optional() }).optional(),
});

const person = z.strictObject({
  name: z.string().min(1),
  email: z.string(),
  site: z.string().optional(),
  department: z.string().optional(),
  title: z.string().optional(),
  timeZone: z.string().nullable().optional(),
  lifecycleStatus: z.string().optional(),
  isActive: z.boolean().optional(),
  startDate: z.iso.date().optional(),
  terminationDate: z.iso.date().nullable().optional(),
});
export const personInput = person;
export const personChangesInput = person.partial();

/** `how`: submit leaves it pending, book and import have it approved. The range is checked where it is read. */
export const requestInput = z.strictObject({
  personId: z.string().optional(),
  email: z.string().optional(),
  how: z.enum(["book", "submit", "import"]).default("book"),
  request: z.looseObject({ type: z.string() }),
  at: instant.optional(),
});

export const operationInput = z.strictObject(operation);
export const editInput = z.strictObject({ changes: z.record(z.string(), z.unknown()), ...operation });
export const softEditInput = z.strictObject({
  changes: z.strictObject({ description: z.string().optional(), reasonCode: z.string().optional() }),
  ...operation,
});

export const faultInput = z.union([
  z.strictObject({ next: z.number().int().positive(), fault: faultSchema, path: z.string().optional() }),
  z.strictObject({
    rate: z.number().min(0).max(1),
    seed: z.number().int().default(1),
    fault: faultSchema,
    path: z.string().optional(),
  }),
]);

export const latencyInput = z.strictObject({ latencyMs: z.number().min(0).max(60_000) });

/** Some of the keys, without the defaults that a whole object would be filled with. */
function changesOf<Shape extends Record<string, z.ZodDefault<z.ZodType>>>(shape: Shape) {
  const entries = Object.entries(shape).map(([key, schema]) => [key, schema.unwrap().optional()]);
  return z.strictObject(
    Object.fromEntries(entries) as { [K in keyof Shape]: z.ZodOptional<ReturnType<Shape[K]["unwrap"]>> },
  );
}
