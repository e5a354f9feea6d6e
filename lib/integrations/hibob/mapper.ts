import { Temporal } from "temporal-polyfill";
import type { PersonRow, TimeOffRow } from "@/lib/integrations/hibob/schemas";
import { toSpan } from "@/lib/integrations/hibob/span";
import { fold } from "@/lib/integrations/hibob/words";
import type { Change, ProviderPerson, TimeOff } from "@/lib/integrations/types";

/**
 * A row in our words; never throws. `isWorking` is true only where the row itself says so (`activity`):
 * working requests are kept out by not asking for them, see readTimeOff.
 */
export function toTimeOff(row: TimeOffRow): TimeOff {
  return {
    externalId: row.requestId,
    personExternalId: row.employeeId,
    policy: row.policyTypeDisplayName ?? row.policyType ?? "Time off",
    // The list of changes does not have it.
    policyType: row.policyType ?? null,
    // "Custom name" is one of them: the name stands for one that not everybody may read. So is a word we do not know.
    isPrivate: row.visibility !== undefined && fold(row.visibility) !== "public",
    isWorking: fold(row.activity) === "worktime",
    type: row.type ?? "unknown",
    span: toSpan(row),
    previousExternalId: otherId(row.previousRequestId, row),
    originalExternalId: otherId(row.originalRequestId, row),
  };
}

/** Rows of `whosout` are approved unless they say something else. */
export function isApproved(row: TimeOffRow): boolean {
  return row.status === undefined || fold(row.status) === "approved";
}

/**
 * What a row of `changes` says, or null when it does not matter to us. The change type is the state; a `status`
 * is undocumented there, but where there is one and it does not say approved, it overrules.
 *
 * Pending rows are dropped, even those that would replace an approved request: HiBob leaves the approved one in
 * force until the new one is approved, and then says so in a row of its own.
 */
export function toChange(row: TimeOffRow): Change | null {
  const kind = isApproved(row) ? kindOf(row.changeType ?? row.status) : kindOf(row.status);
  if (kind === null) return null;
  return {
    externalId: row.requestId,
    personExternalId: row.employeeId,
    kind,
    request: toTimeOff(row),
    changedAt: readInstant(row.createdOn),
  };
}

/** HiBob writes no zone; read as UTC it is an instant that has to prove itself, see dateChanges. */
function readInstant(value: string | undefined): Temporal.Instant | null {
  if (value === undefined) return null;
  try {
    return Temporal.Instant.from(/[zZ]$|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`);
  } catch {
    return null;
  }
}

function kindOf(word: string | undefined): Change["kind"] | null {
  switch (fold(word)) {
    case "created":
    case "approved":
    case "imported":
      return "approved";
    case "canceled":
    case "cancelled":
    case "deleted":
    case "declined":
    case "rejected":
      return "removed";
    case "pending":
    case "requested":
      return null;
    default:
      return "unclear";
  }
}

export function toPerson(row: PersonRow & { id: string }): ProviderPerson {
  const fullName = [row.firstName, row.surname].filter(Boolean).join(" ");
  const email = row.email?.toLowerCase() ?? null;
  return {
    externalId: row.id,
    name: row.displayName ?? (fullName || email || row.id),
    email,
    isActive: fold(row.status) !== "inactive",
    isTerminated: fold(row.lifecycleStatus) === "terminated",
  };
}

/** Nothing, 0 and the request's own id all mean that there is no other request. */
function otherId(id: string | null | undefined, row: TimeOffRow): string | null {
  return id && id !== "0" && id !== row.requestId ? id : null;
}
