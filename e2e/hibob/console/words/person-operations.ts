import type { Person } from "../../state/model";
import { CONNECTION, UNMATCHED } from "./app-places";
import { awaited, type Teller } from "./told";

/** By route of the control. */
export const personTellers: Record<string, Teller> = {
  "POST /people": (_, { result }) =>
    awaited(`Hired: ${(result as Person).displayName}`, {
      see: "A new person, linked when there is an agent with the same email.",
      place: UNMATCHED,
    }),
  "PATCH /people/:id": (_, { body, result }) => {
    const { displayName, firstName, email } = result as Person;
    const hasEmail = typeof body === "object" && body !== null && "email" in body;
    if (!hasEmail) return awaited(`Changed: ${displayName}`, { see: "The person as they are now.", place: UNMATCHED });
    return awaited(`New email of ${displayName}: ${email}`, {
      see: `Everything of ${firstName} stays where it is: who is linked once is known by HiBob's own number, not by email.`,
      place: UNMATCHED,
    });
  },
  "POST /people/:id/set-inactive": (_, { result }) => {
    const { displayName, firstName } = result as Person;
    return awaited(`${displayName} is on a long leave`, {
      see: `${firstName}'s time off stays on the schedule, although HiBob no longer lists it.`,
      place: CONNECTION,
    });
  },
  "POST /people/:id/terminate": ({ company }, { result }) => {
    const { displayName, firstName } = result as Person;
    const see = company.permissions.lifecycle
      ? `${firstName}'s time off leaves the schedule with the next full check: press Sync now.`
      : `${firstName}'s time off stays: without Lifecycle in the service user's permissions, having left looks like a long leave.`;
    return awaited(`${displayName} has left the company`, { see, place: CONNECTION });
  },
  "POST /people/:id/rehire": (_, { result }) => {
    const { displayName, firstName } = result as Person;
    return awaited(`${displayName} works here again`, {
      see: `${firstName}'s approved time off is on the schedule again.`,
      place: CONNECTION,
    });
  },
};
