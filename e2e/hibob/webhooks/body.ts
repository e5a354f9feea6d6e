import { naiveTimestamp } from "../state/days";
import type { ChangeEntry } from "../state/model";

const API_URL = "https://api.hibob.com/v1";

/** What HiBob tells of a change; null when it tells nothing. */
export function webhookBody(entry: ChangeEntry, version: "v1" | "v2"): Record<string, unknown> | null {
  const { request } = entry;
  const event = eventOf(entry);
  if (event === null) return null;
  const type = `timeoff.request.${event}`;
  const employeeId = request.personId;
  const getApi = `${API_URL}/timeoff/employees/${employeeId}/requests/${request.id}`;
  if (version === "v1") return { timeoffRequestId: request.id, employeeId, event: type, getApi };
  const { previousRequestId, originalRequestId } = request;
  return {
    companyId: 637_000,
    type,
    triggeredBy: "system",
    triggeredAt: naiveTimestamp(entry.atMs),
    version,
    data: {
      timeoffRequestId: request.id,
      employeeId,
      getApi,
      ...(event === "updated" && previousRequestId !== null && { originalRequestId, previousRequestId }),
    },
  };
}

/** An edit of dates replaces the request: one "updated" that names the new one. */
function eventOf({ kind, request }: ChangeEntry): string | null {
  switch (kind) {
    case "Pending":
      return "requested";
    case "Created":
      return request.previousRequestId === null ? "approved" : "updated";
    case "Canceled":
      return "cancelled";
    case "Deleted":
      return "deleted";
    case "Declined":
      return "declined";
    case "Updated":
      return "updated";
    case "Replaced":
      return null;
  }
}
