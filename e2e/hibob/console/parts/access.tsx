import { controlPath, type Scene } from "../scene";
import { changeOf, grants, isGranted } from "../words/permissions";
import { Action, Switch } from "./controls";

/** The service user that Rosterline comes as: its token, and what it may see. */
export function Access({ scene }: { scene: Scene }) {
  return (
    <section id="access" aria-labelledby="access-title" className="stack">
      <h2 id="access-title" tabIndex={-1}>
        Access
      </h2>
      <ServiceUser scene={scene} />
      <Grants scene={scene} isOfTheGuide title="What the guide asks for" />
      <Grants scene={scene} isOfTheGuide={false} title="More than it needs" />
    </section>
  );
}

function ServiceUser({ scene }: { scene: Scene }) {
  const { company } = scene;
  return (
    <div className="card">
      <h3>Service user</h3>
      <Credentials scene={scene} />
      <div className="row-actions">
        {company.state.isRevoked ? (
          <Action action={controlPath(scene, "/restore")} look="primary">
            Give access back
          </Action>
        ) : (
          <Action action={controlPath(scene, "/revoke")}>Revoke access</Action>
        )}
        <Action action={controlPath(scene, "/rotate-token")}>Issue a new token</Action>
      </div>
      <p className="muted">
        {company.state.isRevoked
          ? "Revoked: every call is refused with 401."
          : "Both are refused with 401: a revoked service user, and an old token."}
      </p>
    </div>
  );
}

/** What is pasted into Rosterline. */
export function Credentials({ scene }: { scene: Scene }) {
  const { serviceUserId, token } = scene.company;
  return (
    <dl className="credentials">
      {[
        ["Service user ID", serviceUserId],
        ["Token", token],
      ].map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <code>{value}</code>
            <button type="button" className="button plain" data-copy={value} aria-label={`Copy ${name}`}>
              Copy
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Grants({ scene, title, isOfTheGuide }: { scene: Scene; title: string; isOfTheGuide: boolean }) {
  const { permissions } = scene.company;
  return (
    <div className="card">
      <h3>{title}</h3>
      {grants
        .filter((grant) => grant.isOfTheGuide === isOfTheGuide)
        .map(({ id, label, where }) => {
          const isOn = isGranted(permissions, id);
          return (
            <Switch
              key={id}
              action={controlPath(scene, "/permissions")}
              body={changeOf(id, !isOn)}
              isOn={isOn}
              label={label}
              hint={where}
            />
          );
        })}
    </div>
  );
}
