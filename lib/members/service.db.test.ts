import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makeOrganization } from "@/e2e/database/sample";
import { isPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { createOrganization, findOrganization } from "@/lib/members/organization";
import { type CreateMemberInput, member, type Role } from "@/lib/members/schemas";
import { createMember, isSetUp, listMembers, patchMember, removeMember, setUp } from "@/lib/members/service";

const CONFLICT = expect.objectContaining({ code: "conflict" });
const NOT_FOUND = expect.objectContaining({ code: "not_found" });

// First, while this file's database has no member.
test("of many setups at the same time exactly one wins", async () => {
  expect(await isSetUp()).toBe(false);
  const tries = await Promise.allSettled(
    [1, 2, 3, 4].map((n) =>
      setUp({
        organizationName: `First ${n}`,
        timeZone: "Europe/London",
        name: `Admin ${n}`,
        email: `admin-${n}@sample.example`,
        password: "a long password",
      }),
    ),
  );
  const winners = tries.filter((result) => result.status === "fulfilled").map((result) => result.value);
  expect(winners).toEqual([expect.objectContaining({ role: "admin" })]);
  const losers = tries.filter((result) => result.status === "rejected").map((result) => result.reason);
  expect(losers).toEqual([CONFLICT, CONFLICT, CONFLICT]);
  expect(await db().organization.count()).toBe(1);
  expect(await isSetUp()).toBe(true);
});

describe("an organization", () => {
  test("starts with the default event types", async () => {
    const { id } = await makeOrganization();
    const types = await db().eventType.findMany({ where: { organizationId: id }, orderBy: { name: "asc" } });
    expect(types.map(({ name, color, isTimeOff }) => [name, color, isTimeOff])).toEqual([
      ["Break", "slate", false],
      ["Meeting", "blue", false],
      ["Time off", "teal", true],
      ["Training", "violet", false],
    ]);
  });

  test("is found by id and by exact name", async () => {
    const made = await makeOrganization();
    expect(await findOrganization(made.id.toUpperCase())).toEqual(made);
    expect(await findOrganization(made.name)).toEqual(made);
    expect(await findOrganization(made.name.toUpperCase())).toBeNull();
    expect(await findOrganization("")).toBeNull();
  });

  test("does not share its name", async () => {
    const { name } = await makeOrganization();
    await expect(createOrganization({ name, timeZone: "Asia/Manila" })).rejects.toEqual(CONFLICT);
  });
});

describe("members", () => {
  test("are made with a hashed password, and listed by name to their organization alone", async () => {
    const { id: organizationId } = await makeOrganization();
    const { id: neighbourId } = await makeOrganization();
    const zoe = await createMember(organizationId, input("viewer", { name: "Zoe" }));
    const ada = await createMember(organizationId, input("admin", { name: "Ada" }));
    await createMember(neighbourId, input("admin"));
    expect(await listMembers(organizationId)).toEqual([ada, zoe]);
    expect(member.strict().parse(ada)).toEqual(ada);
    const stored = await db().member.findUniqueOrThrow({ where: { id: ada.id }, omit: { passwordHash: false } });
    expect(stored.passwordHash).not.toContain("a long password");
    expect(await isPassword("a long password", stored.passwordHash)).toBe(true);
  });

  test("do not share an email, in whichever organization", async () => {
    const given = input("viewer");
    await createMember((await makeOrganization()).id, given);
    await expect(createMember((await makeOrganization()).id, given)).rejects.toEqual(CONFLICT);
  });

  test("are changed and removed by their organization alone", async () => {
    const { id: organizationId } = await makeOrganization();
    const { id: neighbourId } = await makeOrganization();
    const { id } = await createMember(organizationId, input("viewer"));
    await expect(patchMember(neighbourId, id, { role: "admin" })).rejects.toEqual(NOT_FOUND);
    await expect(removeMember(neighbourId, id)).rejects.toEqual(NOT_FOUND);
    expect(await patchMember(organizationId, id, { role: "planner" })).toMatchObject({ id, role: "planner" });
    expect(await patchMember(organizationId, id, {})).toMatchObject({ id, role: "planner" });
    await removeMember(organizationId, id);
    await expect(removeMember(organizationId, id)).rejects.toEqual(NOT_FOUND);
  });

  test("the last admin stays admin, another may go", async () => {
    const { id: organizationId } = await makeOrganization();
    const first = await createMember(organizationId, input("admin"));
    await expect(removeMember(organizationId, first.id)).rejects.toEqual(CONFLICT);
    await expect(patchMember(organizationId, first.id, { role: "planner" })).rejects.toEqual(CONFLICT);
    await patchMember(organizationId, first.id, { role: "admin", name: "Renamed" });
    await createMember(organizationId, input("admin"));
    await removeMember(organizationId, first.id);
  });

  test("two admins cannot leave at the same time", async () => {
    const { id: organizationId } = await makeOrganization();
    const first = await createMember(organizationId, input("admin"));
    const second = await createMember(organizationId, input("admin"));
    const tries = await Promise.allSettled([
      removeMember(organizationId, first.id),
      patchMember(organizationId, second.id, { role: "viewer" }),
    ]);
    expect(tries.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const admins = (await listMembers(organizationId)).filter(({ role }) => role === "admin");
    expect(admins).toHaveLength(1);
  });
});

function input(role: Role, given: Partial<CreateMemberInput> = {}): CreateMemberInput {
  return { email: `${randomUUID()}@sample.example`, name: "Sam", role, password: "a long password", ...given };
}
