import "server-only";
import type { Scope } from "@/lib/api-keys/schemas";
import { findByHash } from "@/lib/api-keys/service";
import { findMember } from "@/lib/auth/session";
import { sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import type { Role } from "@/lib/members/schemas";

/** Who calls the API: a signed-in member, or a program with a key. */
export type Caller = { organizationId: string } & (
  | { kind: "member"; memberId: string; role: Role }
  | { kind: "api_key"; apiKeyId: string; scopes: Scope[] }
);

/**
 * Who calls.
 * @throws AppError `unauthenticated` when a key is unknown or expired, or nobody is signed in
 */
export async function findCaller(request: Request): Promise<Caller> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return callerOfKey(authorization);
  const member = await findMember();
  if (!member) throw new AppError("unauthenticated", "Sign in, or send an API key: Authorization: Bearer <key>.");
  return { kind: "member", memberId: member.id, organizationId: member.organizationId, role: member.role };
}

/** What an endpoint asks of a member, and of a key. */
export type Requirement = { roles: Role[]; scope: Scope | null };

/** @throws AppError `forbidden` that names what is missing */
export function checkAllowed(caller: Caller, requirement: Requirement): void {
  if (caller.kind === "member") {
    if (requirement.roles.includes(caller.role)) return;
    throw new AppError(
      "forbidden",
      `This needs the role ${requirement.roles.join(" or ")}; you are a ${caller.role}. Ask an admin.`,
    );
  }
  if (requirement.scope === null) throw new AppError("forbidden", "API keys may not do this. Sign in as a member.");
  if (!caller.scopes.includes(requirement.scope)) {
    throw new AppError("forbidden", `This API key lacks the scope ${requirement.scope}.`);
  }
}

/** Whether the caller may see names of private policies: admins, and keys that may do what admins do here. */
export function seesPrivate(caller: Caller): boolean {
  return caller.kind === "member" ? caller.role === "admin" : caller.scopes.includes("connections:write");
}

async function callerOfKey(authorization: string): Promise<Caller> {
  const [scheme, secret] = authorization.split(" ");
  const key = scheme?.toLowerCase() === "bearer" && secret ? await findByHash(sha256(secret)) : null;
  if (!key) throw new AppError("unauthenticated", "This API key is unknown, expired or revoked.");
  return { kind: "api_key", apiKeyId: key.id, organizationId: key.organizationId, scopes: key.scopes };
}
