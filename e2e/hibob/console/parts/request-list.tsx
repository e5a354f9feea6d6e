import type { TimeOffRequest } from "../../state/model";
import { getPerson } from "../../state/people";
import { arrange } from "../requests";
import type { Scene } from "../scene";
import { PAGE_SIZE, STATUSES } from "../view";
import { statusWords } from "../words/statuses";
import { Go } from "./controls";
import { RequestRow } from "./request-row";

/** Everybody's requests, those to come first. */
export function RequestList({ scene }: { scene: Scene }) {
  const { view, company } = scene;
  const { upcoming, earlier } = arrange(scene);
  const pending = [...company.state.requests.values()].filter(({ status }) => status === "pending").length;
  const shownEarlier = Math.max(0, view.show - upcoming.length);
  const hidden = upcoming.length + earlier.length - view.show;
  return (
    <section id="requests" aria-labelledby="requests-title">
      <div className="section-head">
        <div>
          <h2 id="requests-title" tabIndex={-1}>
            Time off
          </h2>
          <p className="muted">
            {pending === 0 ? (
              "Nothing waits for approval."
            ) : (
              <Go view={view} to={{ q: "", status: "pending", show: PAGE_SIZE }}>
                {pending} wait for approval
              </Go>
            )}
          </p>
        </div>
        <Go view={view} to={{ new: "days" }} className="button primary">
          New request
        </Go>
      </div>
      <search>
        <form method="get" data-filter="" className="filters">
          <input
            type="search"
            name="q"
            defaultValue={view.q}
            placeholder="Search people"
            aria-label="Search people"
            autoComplete="off"
          />
          <select name="status" defaultValue={view.status} aria-label="Status">
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {status === "all" ? "Any status" : statusWords[status].word}
              </option>
            ))}
          </select>
        </form>
      </search>
      {upcoming.length + earlier.length === 0 && (
        <div className="empty">
          <p>No request is like that.</p>
          <Go view={view} to={{ q: "", status: "all" }}>
            Show all requests
          </Go>
        </div>
      )}
      <Group scene={scene} title="Now and to come" requests={upcoming.slice(0, view.show)} />
      <Group scene={scene} title="Earlier" requests={earlier.slice(0, shownEarlier)} />
      {hidden > 0 && (
        <Go view={view} to={{ show: view.show + 3 * PAGE_SIZE }} className="button more">
          Show more ({hidden})
        </Go>
      )}
    </section>
  );
}

function Group({ scene, title, requests }: { scene: Scene; title: string; requests: TimeOffRequest[] }) {
  if (requests.length === 0) return null;
  return (
    <>
      <h3 data-key={`${title} title`}>{title}</h3>
      <ul data-key={title} className="rows" aria-label={title}>
        {requests.map((request) => (
          <RequestRow
            key={request.id}
            scene={scene}
            request={request}
            person={getPerson(scene.company.state, request.personId)}
          />
        ))}
      </ul>
    </>
  );
}
