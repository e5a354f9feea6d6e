import type { ActiveFault } from "../../faults/faults";
import { controlPath, type Scene } from "../scene";
import { faultLabel, faultPaths, faultWords, type OfferedFault } from "../words/fault-kinds";
import { Action, Labelled, Refusal } from "./controls";

/** Seconds that a slow answer takes, and that a 429 asks for. */
const SECONDS: Partial<Record<OfferedFault, number>> = { slow: 10, "429-reset": 15 };

/** What goes wrong with the calls to come. */
export function FaultForm({ scene }: { scene: Scene }) {
  return (
    <section id="faults" aria-labelledby="faults-title" className="stack">
      <div>
        <h2 id="faults-title" tabIndex={-1}>
          Faults
        </h2>
        <p className="muted">Make HiBob fail, and see that nothing on the schedule is lost.</p>
      </div>
      <ActiveFaults scene={scene} />
      <form action={controlPath(scene, "/faults")} data-method="POST" className="card stack">
        <fieldset className="options">
          <legend>What goes wrong</legend>
          {(Object.keys(faultWords) as OfferedFault[]).map((kind) => (
            <label key={kind}>
              <input type="radio" name="~" value={JSON.stringify(faultOf(kind))} defaultChecked={kind === "503"} />
              <span>
                {faultWords[kind].label}
                <small>{faultWords[kind].help}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="pair">
          <Labelled label="Where">
            {(id) => (
              <select id={id} name="path">
                <option value="">Every call</option>
                {Object.entries(faultPaths).map(([path, words]) => (
                  <option key={path} value={path}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled label="How many calls">
            {(id) => <input id={id} type="number" name="next" defaultValue={3} min={1} max={1000} required />}
          </Labelled>
        </div>
        <Refusal />
        <div className="row-actions">
          <button type="submit" className="button primary">
            Fail that many calls
          </button>
          <button type="submit" name="~" value='{"rate":1}' data-without="next" className="button">
            Fail until cleared
          </button>
        </div>
      </form>
    </section>
  );
}

function ActiveFaults({ scene }: { scene: Scene }) {
  const active = scene.company.faults.active();
  if (active.length === 0) return <p className="card muted">HiBob answers as it should.</p>;
  return (
    <div className="card">
      <h3>In force</h3>
      <ul className="plain-list">
        {active.map((fault) => (
          <li key={JSON.stringify(fault)}>{activeWords(fault)}</li>
        ))}
      </ul>
      <Action action={controlPath(scene, "/faults")} method="DELETE" look="primary">
        Clear all faults
      </Action>
    </div>
  );
}

export function activeWords({ kind, path, remaining, probability = 1 }: ActiveFault): string {
  const where = path === undefined ? "" : `, ${path}`;
  if (remaining !== undefined)
    return `${faultLabel(kind)}${where}, ${remaining} more ${remaining === 1 ? "call" : "calls"}`;
  const share = probability === 1 ? "every call" : `${Math.round(probability * 100)} % of calls`;
  return `${faultLabel(kind)}${where}, ${share}`;
}

function faultOf(kind: OfferedFault) {
  return { fault: { kind, seconds: SECONDS[kind] } };
}
