import type { Company } from "../company";
import { addDays } from "../state/days";
import type { RequestInput } from "../state/model";

/** What became of a request after it was handed in. */
type Fate = "approved" | "canceled" | "declined" | "pending" | "edited" | "editedTwice" | "deleted";

/** One in so many of the plain requests, by the number of its slot. */
export function fateOf(number: number): Fate {
  if (number % 41 === 0) return "editedTwice";
  if (number % 29 === 0) return "deleted";
  if (number % 17 === 0) return "edited";
  if (number % 13 === 0) return "declined";
  if (number % 11 === 0) return "canceled";
  if (number % 7 === 0) return "pending";
  return "approved";
}

type Story = { personId: string; request: RequestInput; fate: Fate; id: number; bookedOn: string };

/** Plays a request's history: handed in and decided on `bookedOn`, at fixed hours. `id` and the two after it are its own. */
export function play(company: Company, { personId, request, fate, id, bookedOn }: Story): void {
  const at = (hour: number) => ({ at: `${bookedOn}T${String(hour).padStart(2, "0")}:00:00Z` });
  company.submit(personId, request, { ...at(8), id });
  if (fate === "pending") return;
  if (fate === "declined") {
    company.decline(id, at(9));
    return;
  }
  company.approve(id, at(9));
  if (fate === "canceled") company.cancel(id, at(10));
  if (fate === "deleted") company.delete(id, at(10));
  if ((fate !== "edited" && fate !== "editedTwice") || request.type !== "days") return;
  const { startDate, endDate = startDate } = request;
  const moved = { startDate: addDays(startDate, 1), endDate: addDays(endDate, 1) };
  company.edit(id, moved, { ...at(10), id: id + 1 });
  if (fate === "editedTwice") company.edit(id + 1, { endDate: addDays(moved.endDate, 1) }, { ...at(11), id: id + 2 });
}
