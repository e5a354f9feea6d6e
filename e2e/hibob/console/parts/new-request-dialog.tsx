import type { Range } from "../../state/range";
import { isMatch } from "../requests";
import { controlPath, type Scene } from "../scene";
import { addressOf } from "../view";
import { Dialog, Labelled, Refusal } from "./controls";
import { RangeFields } from "./range-fields";

/** Somebody requests time off, or HR books it for them. */
export function NewRequestDialog({ scene, type }: { scene: Scene; type: Range["type"] }) {
  const { company, view } = scene;
  const people = company.people.toSorted((left, right) => left.displayName.localeCompare(right.displayName));
  const asked = view.q === "" ? undefined : people.find((person) => isMatch(person, view.q));
  return (
    <Dialog view={view} name={`new-${type}`} title="New request">
      <form
        action={controlPath(scene, "/requests")}
        data-method="POST"
        data-then={addressOf(view, {})}
        className="stack"
      >
        <div className="pair">
          <Labelled label="Person">
            {(id) => (
              <select id={id} name="personId" defaultValue={asked?.id}>
                {people.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.displayName}
                    {person.isActive ? "" : " (not active)"}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled label="Policy">
            {(id) => (
              <select id={id} name="request.policy">
                {company.policies.map(({ name, visibility, activity }) => (
                  <option key={name} value={name}>
                    {name}
                    {visibility === "Public" ? "" : ` (${visibility.toLowerCase()})`}
                    {activity === "workTime" ? " (work)" : ""}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </div>
        <RangeFields scene={scene} under="request" type={type} />
        <fieldset className="choices">
          <legend>Is it approved?</legend>
          <label>
            <input type="radio" name="how" value="book" defaultChecked /> Approved at once
          </label>
          <label>
            <input type="radio" name="how" value="submit" /> Waits for approval
          </label>
        </fieldset>
        <Refusal />
        <div className="dialog-foot">
          <button type="submit" className="button primary">
            Create request
          </button>
        </div>
      </form>
    </Dialog>
  );
}
