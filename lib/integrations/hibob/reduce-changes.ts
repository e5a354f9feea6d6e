import type { Change } from "@/lib/integrations/types";

const WEIGHT: Record<Change["kind"], number> = { approved: 1, unclear: 2, removed: 3 };

/**
 * One change a request, whatever the order and number of HiBob's rows: a removal wins over all, doubt over an approval.
 *
 * An edit replaces a request by a new one, and HiBob does not promise a row for the old one. So the new one's row speaks
 * for the old one too: an approved one says that it is `removed`. A removed one says that it is `unclear`: the edit may
 * have been withdrawn before it ever was in force.
 */
export function reduceChanges(changes: Change[]): Change[] {
  const reduced = new Map<string, Change>();
  for (const change of changes.flatMap((change) => [change, ...replacedBy(change)])) {
    const other = reduced.get(change.externalId);
    if (!other || WEIGHT[other.kind] <= WEIGHT[change.kind]) reduced.set(change.externalId, change);
  }
  return [...reduced.values()];
}

/** Of a replaced request we know only whose it was and how its policy was called. */
function replacedBy({ kind, personExternalId, request, changedAt }: Change): Change[] {
  const ids = new Set([request.previousExternalId, request.originalExternalId].filter((id) => id !== null));
  return [...ids].map((externalId) => ({
    externalId,
    personExternalId,
    kind: kind === "approved" ? "removed" : "unclear",
    changedAt,
    request: {
      ...request,
      externalId,
      previousExternalId: null,
      originalExternalId: null,
      type: "",
      span: { kind: "unknown", startDate: null, endDate: null },
    },
  }));
}
