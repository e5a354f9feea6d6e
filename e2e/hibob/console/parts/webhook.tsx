import { controlPath, type Scene } from "../scene";
import { Action, Labelled, Refusal } from "./controls";

/** What HiBob's admin sets up under Settings > Integrations > Webhooks. */
export function Webhook({ scene }: { scene: Scene }) {
  const { url, last } = scene.company.webhooks.state();
  return (
    <div className="card stack">
      <h3>Webhook</h3>
      <p className="muted">
        {url === null
          ? "Off. With one, changes arrive within seconds. Address and secret are in Rosterline, on the connection's Settings."
          : `On: each change is told to ${url}. ${lastWords(last)}`}
      </p>
      <form action={controlPath(scene, "/webhook")} data-method="PUT" className="stack">
        <div className="pair">
          <Labelled label="Address">
            {(id) => <input id={id} type="url" name="url" defaultValue={url ?? ""} required autoComplete="off" />}
          </Labelled>
          <Labelled label="Secret">{(id) => <input id={id} name="secret" required autoComplete="off" />}</Labelled>
        </div>
        <Refusal />
        <div className="row-actions">
          <button type="submit" className="button">
            Save webhook
          </button>
        </div>
      </form>
      {url !== null && (
        <div className="row-actions">
          <Action action={controlPath(scene, "/webhook/ping")}>Send a ping test</Action>
          <Action action={controlPath(scene, "/webhook")} method="DELETE">
            Turn off
          </Action>
        </div>
      )}
    </div>
  );
}

function lastWords(last: { status: number | null } | undefined): string {
  if (!last) return "Nothing has been sent yet.";
  return last.status === null
    ? "Nobody answered the last delivery."
    : `The last delivery was answered with ${last.status}.`;
}
