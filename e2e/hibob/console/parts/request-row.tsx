import { typeName } from "../../rows/range-fields";
import type { Person, TimeOffRequest } from "../../state/model";
import { controlPath, type Scene } from "../scene";
import { rangeWords } from "../words/range";
import { nameOf } from "../words/request-operations";
import { statusWords } from "../words/statuses";
import { Action, Go } from "./controls";

/** One request with what is done to it most; the rest is in its dialog. */
export function RequestRow({ scene, request, person }: { scene: Scene; request: TimeOffRequest; person: Person }) {
  const { id, status } = request;
  const name = nameOf(scene, request);
  const path = (verb: string) => controlPath(scene, `/requests/${id}/${verb}`);
  const { word, tone } = statusWords[status];
  return (
    <li
      data-key={`request-${id}`}
      className="row request"
      data-over={status === "pending" || status === "approved" ? undefined : ""}
    >
      <div className="row-who">
        <strong>{person.displayName}</strong>
        <span className="muted">{request.policyName}</span>
      </div>
      <div className="row-when">
        <span>{rangeWords(request.range, scene.today)}</span>
        <code>{typeName(request.range)}</code>
      </div>
      <span className="badge" data-tone={tone}>
        {word}
      </span>
      <div className="row-actions">
        {status === "pending" && (
          <>
            <Action action={path("approve")} label={`Approve ${name}`} look="primary">
              Approve
            </Action>
            <Action action={path("decline")} label={`Decline ${name}`}>
              Decline
            </Action>
          </>
        )}
        {status === "approved" && (
          <Action action={path("cancel")} label={`Cancel ${name}`}>
            Cancel
          </Action>
        )}
        <Go
          view={scene.view}
          to={{ request: id }}
          className="button"
          label={`${isLive(request) ? "Edit" : "View"} ${name}`}
        >
          {isLive(request) ? "Edit" : "View"}
        </Go>
      </div>
    </li>
  );
}

/** Whether anything can still be done to it. */
export function isLive({ status }: TimeOffRequest): boolean {
  return status === "pending" || status === "approved";
}
