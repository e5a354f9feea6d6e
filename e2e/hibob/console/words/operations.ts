import type { Operation } from "../../state/company-state";
import type { Scene } from "../scene";
import { accessTellers } from "./access-operations";
import { personTellers } from "./person-operations";
import { requestTellers } from "./request-operations";
import { settingTellers } from "./setting-operations";
import { notAwaited, type Told } from "./told";

/** The words of what is done, by route of the control. */
export const tellers = { ...requestTellers, ...personTellers, ...accessTellers, ...settingTellers };

/** What was done over the control, in words. */
export function tell(scene: Scene, operation: Operation): Told {
  const teller = tellers[operation.route];
  return teller ? teller(scene, operation) : notAwaited(operation.route, "Nothing to look for.");
}

/** The first call that came in after the operation: from then on Rosterline may know of it. */
export function callAfter({ company }: Scene, { atMs }: Operation) {
  return company.calls.find((call) => call.atMs >= atMs);
}
