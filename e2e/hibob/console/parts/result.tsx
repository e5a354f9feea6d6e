import type { Operation } from "../../state/company-state";
import type { Scene } from "../scene";
import { outcomeOf, watchOf } from "../words/calls";
import { durationWords } from "../words/days";
import { callAfter, tell } from "../words/operations";
import { PlaceLink } from "./watch";

const SHOWN_MS = 2 * 60_000;

/** What was done last, what to see of it in Rosterline, and when. Announced as it changes. */
export function Result({ scene }: { scene: Scene }) {
  const last = scene.company.state.operations.at(-1);
  const isShown = last !== undefined && scene.nowMs - last.atMs < SHOWN_MS;
  return (
    <div role="status" id="result" className="result">
      {isShown && <Told scene={scene} operation={last} />}
    </div>
  );
}

function Told({ scene, operation }: { scene: Scene; operation: Operation }) {
  const { did, see, place, isAwaited } = tell(scene, operation);
  return (
    <div data-key={`result-${operation.atMs}`} data-dismissable="" className="result-card">
      <button type="button" className="button plain" data-dismiss="" aria-label="Dismiss">
        ✕
      </button>
      <p>
        <strong>{did}.</strong>
      </p>
      <p>
        <span className="muted">In Rosterline:</span> {see}
      </p>
      {isAwaited && <p className="when">{whenWords(scene, operation)}</p>}
      {place !== null && <PlaceLink scene={scene} place={place} />}
    </div>
  );
}

/** When it is to be seen: Rosterline asks, so it is known whether it has asked since. */
function whenWords(scene: Scene, operation: Operation): string {
  const after = callAfter(scene, operation);
  if (after) {
    const { tone, text } = outcomeOf(after);
    const later = `Rosterline asked ${durationWords(after.atMs - operation.atMs)} later`;
    return tone === "success" ? `${later}. Look now.` : `${later}: ${text}.`;
  }
  switch (watchOf(scene.company.calls, scene.nowMs).state) {
    case "never":
      return "Once Rosterline is connected.";
    case "refused":
      return "When you press Sync now: after a refusal Rosterline doesn't ask by itself.";
    default:
      return "Within a minute, or press Sync now.";
  }
}
