import type { Person } from "../../state/model";
import { isMatch } from "../requests";
import { controlPath, type Scene } from "../scene";
import { PAGE_SIZE } from "../view";
import { Action, Go } from "./controls";

/** Everybody in the company, who left included. */
export function PeopleList({ scene }: { scene: Scene }) {
  const { view, company } = scene;
  const found = company.people
    .filter((person) => isMatch(person, view.q))
    .sort((left, right) => left.displayName.localeCompare(right.displayName));
  return (
    <section id="people" aria-labelledby="people-title">
      <div className="section-head">
        <div>
          <h2 id="people-title" tabIndex={-1}>
            People
          </h2>
          <p className="muted">{company.people.length} people work here or did.</p>
        </div>
      </div>
      <search>
        <form method="get" data-filter="" className="filters">
          <input type="hidden" name="tab" value="people" />
          <input
            type="search"
            name="q"
            defaultValue={view.q}
            placeholder="Search people"
            aria-label="Search people"
            autoComplete="off"
          />
        </form>
      </search>
      {found.length === 0 && <p className="empty">Nobody is called that.</p>}
      <ul className="rows" aria-label="People">
        {found.slice(0, view.show).map((person) => (
          <PersonRow key={person.id} scene={scene} person={person} />
        ))}
      </ul>
      {found.length > view.show && (
        <Go view={view} to={{ show: view.show + 3 * PAGE_SIZE }} className="button more">
          Show more ({found.length - view.show})
        </Go>
      )}
    </section>
  );
}

function PersonRow({ scene, person }: { scene: Scene; person: Person }) {
  const { displayName } = person;
  const path = (verb: string) => controlPath(scene, `/people/${person.id}/${verb}`);
  const { word, tone } = stateOf(person);
  return (
    <li data-key={`person-${person.id}`} className="row person">
      <div className="row-who">
        <strong>{displayName}</strong>
        <span className="muted">
          {person.title}, {person.site}
        </span>
      </div>
      <span className="badge" data-tone={tone}>
        {word}
      </span>
      <span className="row-when">{person.email}</span>
      <div className="row-actions">
        {person.isActive ? (
          <>
            <Action action={path("set-inactive")} label={`Make inactive: ${displayName}`}>
              Make inactive
            </Action>
            <Action action={path("terminate")} label={`Terminate ${displayName}`}>
              Terminate
            </Action>
          </>
        ) : (
          <Action action={path("rehire")} label={`${rehireWord(person)} ${displayName}`}>
            {rehireWord(person)}
          </Action>
        )}
        <Go view={scene.view} to={{ person: person.id }} className="button" label={`Change email of ${displayName}`}>
          Change email
        </Go>
        <Go
          view={scene.view}
          to={{ tab: "requests", q: displayName, status: "all", show: PAGE_SIZE }}
          className="button"
          label={`Time off of ${displayName}`}
        >
          Time off
        </Go>
      </div>
    </li>
  );
}

function stateOf({ isActive, lifecycleStatus }: Person): { word: string; tone: "success" | "warning" | "neutral" } {
  if (isActive) return { word: lifecycleStatus, tone: "success" };
  return lifecycleStatus === "Terminated"
    ? { word: "Terminated", tone: "neutral" }
    : { word: "Inactive", tone: "warning" };
}

/** One operation; two words for it, because who is on leave was never gone. */
function rehireWord({ lifecycleStatus }: Person): string {
  return lifecycleStatus === "Terminated" ? "Rehire" : "Make active";
}
