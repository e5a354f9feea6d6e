import type { Person } from "../../state/model";
import { controlPath, type Scene } from "../scene";
import { addressOf } from "../view";
import { Dialog, Labelled, Refusal } from "./controls";

export function PersonDialog({ scene, person }: { scene: Scene; person: Person }) {
  const { view } = scene;
  return (
    <Dialog view={view} name={`person-${person.id}`} title={`Email of ${person.displayName}`}>
      <form
        action={controlPath(scene, `/people/${person.id}`)}
        data-method="PATCH"
        data-then={addressOf(view, {})}
        className="stack"
      >
        <Labelled label="Email" hint={`HiBob's number of ${person.firstName} stays: ${person.id}.`}>
          {(id) => <input id={id} type="email" name="email" defaultValue={person.email} required autoComplete="off" />}
        </Labelled>
        <Refusal />
        <div className="dialog-foot">
          <button type="submit" className="button primary">
            Save email
          </button>
        </div>
      </form>
    </Dialog>
  );
}
