import type { Operation } from "@/lib/api/openapi/types";
import type { Scope } from "@/lib/api-keys/schemas";
import { role } from "@/lib/members/schemas";

type Callers = Pick<Operation, "allow" | "scope">;

/** Every member, and keys with the scope. */
export function everyone(scope: Scope): Callers {
  return { allow: role.options, scope };
}

/** Members who plan, and keys with the scope. */
export function planners(scope: Scope): Callers {
  return { allow: ["admin", "planner"], scope };
}

/** Admins, and keys with the scope; null: admins only. */
export function admins(scope: Scope | null): Callers {
  return { allow: ["admin"], scope };
}

/** No sign-in and no key. */
export function anybody(): Callers {
  return { allow: null, scope: null };
}
