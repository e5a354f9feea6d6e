import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { auth } from "@/lib/auth/auth";
import { db } from "@/lib/db";
import type { Role } from "@/lib/members/schemas";
import { isSetUp } from "@/lib/members/service";

/** The member behind this request's cookie. */
export type SignedIn = {
  id: string;
  organizationId: string;
  organizationName: string;
  /** The organization's. */
  timeZone: string;
  email: string;
  name: string;
  role: Role;
};

/** Read from the database once a request: a role taken away or a member removed counts at once. */
export const findMember = cache(async (): Promise<SignedIn | null> => {
  const session = await auth();
  const id = session?.user?.id;
  if (!id) return null;
  const member = await db().member.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      organization: { select: { id: true, name: true, timeZone: true } },
    },
  });
  // The organization is read a moment later than the member, and may be gone by then.
  if (!member?.organization) return null;
  const { organization, ...rest } = member;
  return {
    ...rest,
    organizationId: organization.id,
    organizationName: organization.name,
    timeZone: organization.timeZone,
  };
});

/** For pages: the signed-in member, or a redirect to where one signs in (or sets up, while there is no user). */
export async function requireMember(): Promise<SignedIn> {
  const member = await findMember();
  if (member) return member;
  if (!(await isSetUp())) redirect("/setup");
  const path = (await headers()).get("x-pathname");
  redirect(path && path !== "/" ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : "/sign-in");
}
