import type { TimeOffRequest } from "../../state/model";
import { getPerson } from "../../state/people";
import { controlPath, type Scene } from "../scene";
import { addressOf } from "../view";
import { rangeWords } from "../words/range";
import { nameOf } from "../words/request-operations";
import { statusWords } from "../words/statuses";
import { Action, Dialog, Labelled, Refusal } from "./controls";
import { RangeFields } from "./range-fields";
import { isLive } from "./request-row";

/** A request with all that can be done to it. */
export function RequestDialog({ scene, request }: { scene: Scene; request: TimeOffRequest }) {
  const { view } = scene;
  const person = getPerson(scene.company.state, request.personId);
  return (
    <Dialog view={view} name={`request-${request.id}`} title={`${person.displayName}: ${request.policyName}`}>
      <p>
        {rangeWords(request.range, scene.today)}.{" "}
        <span className="badge" data-tone={statusWords[request.status].tone}>
          {statusWords[request.status].word}
        </span>
      </p>
      <p className="muted">{chainWords(request)}</p>
      {isLive(request) ? (
        <>
          <EditDates scene={scene} request={request} />
          <EditNote scene={scene} request={request} />
          <Ends scene={scene} request={request} />
        </>
      ) : (
        <p>HiBob has nothing more to do with it. Its number is never used again.</p>
      )}
    </Dialog>
  );
}

function EditDates({ scene, request }: { scene: Scene; request: TimeOffRequest }) {
  return (
    <form
      action={controlPath(scene, `/requests/${request.id}/edit`)}
      data-method="POST"
      data-then={addressOf(scene.view, {})}
      className="panel"
    >
      <h3>Change dates or type</h3>
      <p className="muted">HiBob makes a new request that names this one as the one before it.</p>
      <RangeFields scene={scene} under="changes" type={request.range.type} range={request.range} />
      <Refusal />
      <button type="submit" className="button primary">
        Save dates
      </button>
    </form>
  );
}

function EditNote({ scene, request }: { scene: Scene; request: TimeOffRequest }) {
  return (
    <form
      action={controlPath(scene, `/requests/${request.id}/soft-edit`)}
      data-method="POST"
      data-then={addressOf(scene.view, {})}
      className="panel"
    >
      <h3>Change the note only</h3>
      <p className="muted">The request keeps its number. HiBob calls that an update, too.</p>
      <Labelled label="Note">
        {(id) => <input id={id} name="changes.description" defaultValue={request.description ?? ""} required />}
      </Labelled>
      <Refusal />
      <button type="submit" className="button">
        Save note
      </button>
    </form>
  );
}

function Ends({ scene, request }: { scene: Scene; request: TimeOffRequest }) {
  const verbs = request.status === "pending" ? ["Approve", "Decline", "Cancel", "Delete"] : ["Cancel", "Delete"];
  return (
    <div className="panel">
      <h3>Decide or end it</h3>
      <p className="muted">Who requested it cancels. An admin deletes, and then it is as if it had never been.</p>
      <div className="row-actions">
        {verbs.map((verb) => (
          <Action
            key={verb}
            action={controlPath(scene, `/requests/${request.id}/${verb.toLowerCase()}`)}
            then={addressOf(scene.view, {})}
            label={`${verb} request of ${nameOf(scene, request)}`}
            look={verb === "Delete" ? "danger" : undefined}
          >
            {`${verb} request`}
          </Action>
        ))}
      </div>
      <Refusal />
    </div>
  );
}

/** Its number, and which requests it took the place of. */
function chainWords({ id, previousRequestId, originalRequestId }: TimeOffRequest): string {
  if (previousRequestId === null) return `Request ${id}.`;
  const first = originalRequestId === previousRequestId ? "" : ` The first of them was ${originalRequestId}.`;
  return `Request ${id}, in place of ${previousRequestId}.${first}`;
}
