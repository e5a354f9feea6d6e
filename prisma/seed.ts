import { upsertAgents } from "@/lib/agents/service";
import { db } from "@/lib/db";
import { createOrganization, findOrganization } from "@/lib/members/organization";
import { createMember } from "@/lib/members/service";

export type Sample = {
  organization: { name: string; timeZone: string };
  agents: readonly { name: string; email: string; timeZone: string; team: string }[];
  admin: { name: string; email: string; password: string };
  /** Kinds of events beside the default ones. */
  eventTypes: { name: string; color: string; isTimeOff: boolean }[];
};

/**
 * Fills an empty database with a sample organization. Does nothing when it is there already.
 * @returns whether it was made now
 */
export async function seed(sample: Sample): Promise<boolean> {
  if (await findOrganization(sample.organization.name)) return false;
  const organization = await createOrganization(sample.organization);
  await db().eventType.createMany({
    data: sample.eventTypes.map((type) => ({ ...type, organizationId: organization.id })),
    skipDuplicates: true,
  });
  await upsertAgents(organization.id, [...sample.agents]);
  await createMember(organization.id, { ...sample.admin, role: "admin" });
  return true;
}
