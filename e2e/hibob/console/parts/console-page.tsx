import type { Scene } from "../scene";
import { TABS, type Tab } from "../view";
import { Access } from "./access";
import { Advanced } from "./advanced";
import { FaultForm } from "./faults";
import { Log } from "./log";
import { Masthead } from "./masthead";
import { NewRequestDialog } from "./new-request-dialog";
import { PeopleList } from "./people-list";
import { PersonDialog } from "./person-dialog";
import { RequestDialog } from "./request-dialog";
import { RequestList } from "./request-list";
import { Result } from "./result";
import { Trouble } from "./trouble";
import { PlaceLink, Watch } from "./watch";

/** The whole console as it is at this moment. The browser asks for it again and again and takes over what differs. */
export function ConsolePage({ scene }: { scene: Scene }) {
  const { view } = scene;
  return (
    <>
      <a href="#main" className="skip">
        Skip to content
      </a>
      <Masthead>
        <PlaceLink scene={scene} place={{ path: "/", label: "Open Rosterline" }} />
      </Masthead>
      <p id="offline" role="alert" className="offline" hidden>
        The sandbox doesn't answer. Start it again; this page goes on by itself.
      </p>
      <div className="frame">
        <Watch scene={scene} />
        <main id="main" tabIndex={-1}>
          <nav aria-label="Console" className="tabs">
            {(Object.keys(TABS) as Tab[]).map((tab) => (
              <a
                key={tab}
                href={tab === "requests" ? "?" : `?tab=${tab}`}
                data-go=""
                aria-current={tab === view.tab ? "page" : undefined}
              >
                {TABS[tab]}
              </a>
            ))}
          </nav>
          <noscript>
            <p className="trouble">The console needs JavaScript to do anything.</p>
          </noscript>
          <Trouble scene={scene} />
          <TabOf scene={scene} />
        </main>
        <Log scene={scene} />
      </div>
      <OpenDialog scene={scene} />
      <p id="refusal" role="alert" className="refusal fixed" data-keep="refusal" hidden />
      <Result scene={scene} />
    </>
  );
}

function TabOf({ scene }: { scene: Scene }) {
  switch (scene.view.tab) {
    case "requests":
      return <RequestList scene={scene} />;
    case "people":
      return <PeopleList scene={scene} />;
    case "access":
      return <Access scene={scene} />;
    case "faults":
      return <FaultForm scene={scene} />;
    case "advanced":
      return <Advanced scene={scene} />;
  }
}

/** What the address names and what there is. */
function OpenDialog({ scene }: { scene: Scene }) {
  const { view, company } = scene;
  const request = company.state.requests.get(view.request ?? 0);
  const person = company.state.people.get(view.person ?? "");
  return (
    <div id="dialog-place">
      {view.new && <NewRequestDialog scene={scene} type={view.new} />}
      {request && <RequestDialog scene={scene} request={request} />}
      {person && <PersonDialog scene={scene} person={person} />}
    </div>
  );
}
