import type { RequestStatus } from "../../state/model";

export const statusWords: Record<RequestStatus, { word: string; tone: "success" | "warning" | "neutral" }> = {
  pending: { word: "Waiting", tone: "warning" },
  approved: { word: "Approved", tone: "success" },
  declined: { word: "Declined", tone: "neutral" },
  canceled: { word: "Cancelled", tone: "neutral" },
  deleted: { word: "Deleted", tone: "neutral" },
  replaced: { word: "Replaced", tone: "neutral" },
};
