import { hashPassword } from "@/lib/auth/password";
import { db, isUniqueViolation } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { createOrganization } from "@/lib/members/organization";
import type { CreateMemberInput, Member, PatchMemberInput, SetupInput } from "@/lib/members/schemas";
import { record } from "@/lib/record";

/** Any number: setups that arrive together take turns by it. */
const SETUP_LOCK = 7_216_884_012;

/** Whether there is any member, hence somebody who can sign in. */
export async function isSetUp(): Promise<boolean> {
  return (await db().member.findFirst({ select: { id: true } })) !== null;
}

/**
 * Makes the organization and its first admin.
 * @throws AppError `conflict` once there is any member, or when the organization's name is taken
 */
export async function setUp(input: SetupInput): Promise<Member> {
  // Hashing is slow on purpose, so those who come too late are sent away before it.
  if (await isSetUp()) throw alreadySetUp();
  const passwordHash = await hashPassword(input.password);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETUP_LOCK})`;
    if ((await tx.member.findFirst({ select: { id: true } })) !== null) throw alreadySetUp();
    const organization = await createOrganization({ name: input.organizationName, timeZone: input.timeZone }, tx);
    const { email, name } = input;
    return insertMember(tx, { organizationId: organization.id, email, name, role: "admin", passwordHash });
  });
}

/** The organization's members, by name. */
export async function listMembers(organizationId: string): Promise<Member[]> {
  const members = await db().member.findMany({ where: { organizationId }, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return members.map(toWire);
}

/** @throws AppError `conflict` when somebody, in whichever organization, already signs in with the email */
export async function createMember(organizationId: string, input: CreateMemberInput): Promise<Member> {
  const { password, ...rest } = input;
  const passwordHash = await hashPassword(password);
  return db().$transaction((tx) => insertMember(tx, { organizationId, ...rest, passwordHash }));
}

/** @throws AppError `not_found`; `conflict` when it would leave the organization without an admin */
export async function patchMember(organizationId: string, id: string, input: PatchMemberInput): Promise<Member> {
  return db().$transaction(async (tx) => {
    if (input.role !== undefined && input.role !== "admin") await refuseLastAdmin(tx, organizationId, id);
    const before = await tx.member.findFirst({ where: { id, organizationId } });
    const [member] = await tx.member.updateManyAndReturn({ where: { id, organizationId }, data: input });
    if (!before || !member) throw notFound("member");
    if (before.role !== member.role) {
      const details = { before: before.role, after: member.role };
      await record(tx, organizationId, { action: "member.role_changed", target: member, details });
    }
    if (before.name !== member.name)
      await record(tx, organizationId, { action: "member.renamed", target: member, details: { before: before.name } });
    return toWire(member);
  });
}

/** @throws AppError `not_found`; `conflict` for the last admin */
export async function removeMember(organizationId: string, id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await refuseLastAdmin(tx, organizationId, id);
    const member = await tx.member.findFirst({ where: { id, organizationId } });
    if (!member) throw notFound("member");
    // Before they go: who removes themselves is told of by name too.
    const { email, role } = member;
    await record(tx, organizationId, { action: "member.removed", target: member, details: { email, role } });
    const { count } = await tx.member.deleteMany({ where: { id, organizationId } });
    if (count === 0) throw notFound("member");
  });
}

/** Holds the organization's admins until the transaction ends: two of them cannot leave at the same time. */
async function refuseLastAdmin(tx: Prisma.TransactionClient, organizationId: string, id: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM member WHERE organization_id = ${organizationId}::uuid AND role = 'admin' ORDER BY id FOR UPDATE`;
  if (admins.length === 1 && admins[0]?.id === id)
    throw new AppError("conflict", "This is the last admin of the organization. Make somebody else an admin first.");
}

async function insertMember(tx: Prisma.TransactionClient, data: Prisma.MemberUncheckedCreateInput): Promise<Member> {
  try {
    const member = await tx.member.create({ data });
    const { email, role } = member;
    await record(tx, data.organizationId, { action: "member.added", target: member, details: { email, role } });
    return toWire(member);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = "Somebody already signs in with this email. Use another one.";
    throw new AppError("conflict", message, [{ path: "email", message }]);
  }
}

function alreadySetUp(): AppError {
  return new AppError("conflict", "Rosterline is already set up. Sign in, or ask an admin to add you.");
}

type Row = Pick<Member, "id" | "email" | "name" | "role"> & { createdAt: Date; lastSignInAt: Date | null };

function toWire({ id, email, name, role, createdAt, lastSignInAt }: Row): Member {
  return {
    id,
    email,
    name,
    role,
    createdAt: createdAt.toISOString(),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  };
}
