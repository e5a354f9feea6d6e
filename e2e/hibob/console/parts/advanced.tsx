import { type Switches, switchesSchema } from "../../switches";
import { controlPath, type Scene } from "../scene";
import { positionsOf } from "../switch-positions";
import { switchWords } from "../words/switches";
import { Labelled, Refusal, Switch } from "./controls";
import { Webhook } from "./webhook";

/** How HiBob behaves where its documents are silent, its limits, and its webhook. */
export function Advanced({ scene }: { scene: Scene }) {
  const { isEnforced } = scene.company.rateLimits;
  return (
    <section id="advanced" aria-labelledby="advanced-title" className="stack">
      <div>
        <h2 id="advanced-title" tabIndex={-1}>
          Advanced
        </h2>
        <p className="muted">
          Where HiBob's documents are silent or disagree, each reading is a position of a switch. Nothing on the
          schedule may depend on it.
        </p>
      </div>
      <Webhook scene={scene} />
      <div className="card">
        <h3>Limits</h3>
        <Switch
          action={controlPath(scene, "/rate-limits")}
          body={{ isEnforced: !isEnforced }}
          isOn={isEnforced}
          label="Enforce HiBob's limits"
          hint="Calls a minute of each endpoint, then 429."
        />
      </div>
      <div className="card">
        <h3>Readings of HiBob's documents</h3>
        <div className="switches">
          {(Object.keys(switchesSchema.shape) as (keyof Switches)[]).map((name) => (
            <Position key={name} scene={scene} name={name} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Position({ scene, name }: { scene: Scene; name: keyof Switches }) {
  const action = controlPath(scene, "/switches");
  const value = scene.company.switches[name];
  const positions = positionsOf(name);
  if (typeof value === "boolean") {
    return <Switch action={action} body={{ [name]: !value }} isOn={value} label={switchWords[name]} hint={name} />;
  }
  return (
    <form action={action} data-method="PATCH">
      <Labelled label={switchWords[name]} hint={name}>
        {(id) =>
          positions ? (
            <select id={id} name={name} defaultValue={String(value)} data-at-once="">
              {positions.map((position) => (
                <option key={position}>{position}</option>
              ))}
            </select>
          ) : (
            <input
              id={id}
              type="number"
              name={`${name}`}
              defaultValue={value ?? undefined}
              min={name === "whosOutMaxDays" ? 1 : 0}
              placeholder="No limit"
              data-empty={name === "whosOutMaxDays" ? "null" : "0"}
              data-at-once=""
            />
          )
        }
      </Labelled>
      <Refusal />
    </form>
  );
}
