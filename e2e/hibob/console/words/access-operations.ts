import { CONNECTION, CREDENTIALS, UNMATCHED } from "./app-places";
import type { Expectation } from "./expectation";
import { type Grant, grantIn } from "./permissions";
import { awaited, notAwaited, type Teller } from "./told";

const STOPPED = "Action needed on the connection's page, and what to do. The schedule stays as it is.";
const RETURNED = "Connected again. After a refusal Rosterline waits for you: press Sync now on its page.";

/** By route of the control. */
export const accessTellers: Record<string, Teller> = {
  "PATCH /permissions": (_, { body }) => {
    const grant = grantIn(body);
    if (!grant) return awaited("Permissions changed", { see: "What the service user may see now.", place: CONNECTION });
    const { words, isOn } = grant;
    if (!words.isOfTheGuide && words.id !== "lifecycle") {
      return notAwaited(`${isOn ? "Given" : "Taken away"}: ${words.label}`, "Nothing: Rosterline doesn't use it.");
    }
    return isOn
      ? awaited(`Given: ${words.label}`, { see: given(words.id), place: CONNECTION })
      : awaited(`Taken away: ${words.label}`, taken[words.id] ?? { see: STOPPED, place: CONNECTION });
  },
  "POST /revoke": () => awaited("The service user's access is revoked", { see: STOPPED, place: CONNECTION }),
  "POST /restore": () =>
    awaited("The service user's access is back, with the same token", {
      see: RETURNED,
      place: CONNECTION,
    }),
  "POST /rotate-token": () =>
    awaited("A new token is issued, the old one is refused", {
      see: "Action needed, until you paste the new token under Settings, Replace credentials.",
      place: CREDENTIALS,
    }),
};

const taken: Partial<Record<Grant, Expectation>> = {
  seePrivate: {
    see: "HiBob leaves private requests out without a word: they leave the schedule with the next full check, press Sync now. A check that would remove very many waits for your yes.",
    place: CONNECTION,
  },
  people: {
    see: "HiBob answers with nobody at all, as if all were well. A full check is held, and nothing is removed: press Sync now.",
    place: CONNECTION,
  },
  email: { see: "Nothing moves: who is linked stays linked. New people can't be matched by email.", place: UNMATCHED },
  lifecycle: { see: "Nothing moves. Who has left looks like somebody on a long leave.", place: CONNECTION },
};

function given(id: Grant): string {
  if (id === "lifecycle") return "Rosterline can tell who has left from who is on a long leave.";
  if (id === "seePrivate") return "Private time off is on the schedule again with the next full check: press Sync now.";
  if (id === "email") return "New people can be matched by their email again.";
  return RETURNED;
}
