import type { Scene } from "../scene";
import { CONNECTION, DIRECTORY, type Place, scheduleOf } from "../words/app-places";
import { watchOf } from "../words/calls";
import { durationWords } from "../words/days";
import { Credentials } from "./access";
import { Go } from "./controls";

/** Where to look, and whether anybody asks at all. */
export function Watch({ scene }: { scene: Scene }) {
  const { state, lastAtMs } = watchOf(scene.company.calls, scene.nowMs);
  const ago = durationWords(scene.nowMs - (lastAtMs ?? 0));
  return (
    <section aria-labelledby="watch-title" className="card watch">
      <h2 id="watch-title">What to watch</h2>
      {state === "never" && <Connect scene={scene} />}
      {state !== "never" && (
        <>
          <p className="pulse" data-state={state}>
            {state === "asking" && `Rosterline asked ${ago} ago.`}
            {state === "quiet" && `Rosterline last asked ${ago} ago. Is it paused, or has it stopped?`}
            {state === "refused" && `Rosterline was refused ${ago} ago and waits for you: press Sync now on its page.`}
          </p>
          <p className="places">
            <PlaceLink
              scene={scene}
              place={{ path: scheduleOf("", scene.today).path.replace(/&q=$/, ""), label: "Schedule" }}
            />
            <PlaceLink scene={scene} place={{ ...CONNECTION, label: "Connection" }} />
          </p>
        </>
      )}
      <h3>Try this</h3>
      <ul className="tries">
        <li>
          <Go view={scene.view} to={{ tab: "requests", status: "pending", q: "" }}>
            Approve a request that waits
          </Go>
        </li>
        <li>
          <Go view={scene.view} to={{ tab: "requests", new: "portionOnRange" }}>
            Book every morning of a week
          </Go>
          : one with gaps
        </li>
        <li>
          <Go view={scene.view} to={{ tab: "access" }}>
            Take See who's out away
          </Go>
          , then give it back
        </li>
        <li>
          <Go view={scene.view} to={{ tab: "faults" }}>
            Let HiBob fail with 503
          </Go>
        </li>
      </ul>
    </section>
  );
}

function Connect({ scene }: { scene: Scene }) {
  return (
    <>
      <p>
        Rosterline hasn't asked yet. Press <em>Add</em> on its HiBob card and paste these:
      </p>
      <Credentials scene={scene} />
      <p className="places">
        <PlaceLink scene={scene} place={DIRECTORY} />
      </p>
    </>
  );
}

/** A page of Rosterline, in a tab of its own; only words where nobody said where Rosterline is. */
export function PlaceLink({ scene, place }: { scene: Scene; place: Place }) {
  if (scene.appUrl === null) return null;
  return (
    <a href={`${scene.appUrl}${place.path}`} target="rosterline" className="place">
      {place.label} ↗
    </a>
  );
}
