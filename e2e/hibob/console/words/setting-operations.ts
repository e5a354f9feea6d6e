import { CONNECTION } from "./app-places";
import { faultExpectation, faultLabel } from "./fault-kinds";
import { switchWords } from "./switches";
import { awaited, notAwaited, type Teller } from "./told";

type FaultBody = { next?: number; fault?: string | { kind: string } };

/** Faults, switches, limits and the webhook, by route of the control. */
export const settingTellers: Record<string, Teller> = {
  "POST /faults": (_, { body }) => {
    const { next, fault = "" } = body as FaultBody;
    const kind = typeof fault === "string" ? fault : fault.kind;
    const howLong =
      next === undefined ? "until you turn it off" : next === 1 ? "for the next call" : `for the next ${next} calls`;
    return awaited(`${faultLabel(kind)}, ${howLong}`, faultExpectation(kind));
  },
  "DELETE /faults": () =>
    awaited("All faults are cleared", {
      see: "Connected again by itself. After a refusal (401 or 403) Rosterline waits for you: press Sync now.",
      place: CONNECTION,
    }),
  "PATCH /switches": (_, { body }) => {
    const labels = Object.keys(body as object).map((key) =>
      key in switchWords ? switchWords[key as keyof typeof switchWords] : key,
    );
    return awaited(`HiBob behaves differently: ${labels.join(", ")}`, {
      see: "Nothing should change: Rosterline has to be right under every reading of HiBob's documents.",
      place: CONNECTION,
    });
  },
  "PATCH /rate-limits": (_, { result }) => {
    const { isEnforced } = result as { isEnforced: boolean };
    return notAwaited(
      isEnforced ? "HiBob's limits of calls are enforced" : "Calls are not limited",
      "Nothing: Rosterline stays below the limits.",
    );
  },
  "PUT /webhook": () =>
    notAwaited("Webhook saved", "Changes arrive within seconds, once Rosterline has the same secret under Settings."),
  "DELETE /webhook": () => notAwaited("Webhook turned off", "Changes arrive when Rosterline asks, as before."),
  "POST /webhook/ping": () => notAwaited("Ping test sent", "Last delivery under Settings, Webhook says Ping test."),
};
