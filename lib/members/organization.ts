import { type Db, db, isUniqueViolation } from "@/lib/db";
import { AppError } from "@/lib/errors";

export type Organization = { id: string; name: string; timeZone: string };

/** What every organization starts with. Colours are names of the palette in lib/events/schemas.ts. */
const DEFAULT_EVENT_TYPES = [
  { name: "Time off", color: "teal", isTimeOff: true },
  { name: "Meeting", color: "blue", isTimeOff: false },
  { name: "Training", color: "violet", isTimeOff: false },
  { name: "Break", color: "slate", isTimeOff: false },
];

/**
 * Makes an organization with the default event types.
 * @param timeZone IANA name
 * @throws AppError `conflict` when the name is taken
 */
export async function createOrganization(
  input: { name: string; timeZone: string },
  client: Db = db(),
): Promise<Organization> {
  try {
    return await client.organization.create({
      data: { name: input.name, timeZone: input.timeZone, eventTypes: { create: DEFAULT_EVENT_TYPES } },
      select: { id: true, name: true, timeZone: true },
    });
  } catch (error) {
    if (isUniqueViolation(error))
      throw new AppError("conflict", `There is already an organization named ${input.name}.`);
    throw error;
  }
}

/** @param idOrName the id or the exact name; an id wins over an organization that is named like one */
export async function findOrganization(idOrName: string): Promise<Organization | null> {
  const organizations = await db().$queryRaw<Organization[]>`
    SELECT id, name, time_zone AS "timeZone" FROM organization
    WHERE id::text = lower(${idOrName}) OR name = ${idOrName}
    ORDER BY id::text = lower(${idOrName}) DESC LIMIT 1`;
  return organizations[0] ?? null;
}
