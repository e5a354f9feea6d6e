import { controlPath, type Scene } from "../scene";
import { grants, isGranted } from "../words/permissions";
import { Action, Go } from "./controls";
import { activeWords } from "./faults";

/** What is wrong on purpose, so that nobody forgets it. */
export function Trouble({ scene }: { scene: Scene }) {
  const { company, view } = scene;
  const faults = company.faults.active();
  const missing = grants.filter(({ id, isOfTheGuide }) => isOfTheGuide && !isGranted(company.permissions, id));
  if (faults.length === 0 && missing.length === 0 && !company.state.isRevoked) return null;
  return (
    <section id="trouble" aria-label="Trouble" className="trouble">
      {company.state.isRevoked && (
        <p>
          Access is revoked.{" "}
          <Go view={view} to={{ tab: "access" }}>
            Open Access
          </Go>
        </p>
      )}
      {missing.length > 0 && (
        <p>
          Taken away: {missing.map(({ label }) => label).join(", ")}.{" "}
          <Go view={view} to={{ tab: "access" }}>
            Open Access
          </Go>
        </p>
      )}
      {faults.length > 0 && (
        <div className="trouble-faults">
          <p>HiBob fails: {faults.map(activeWords).join("; ")}.</p>
          <Action action={controlPath(scene, "/faults")} method="DELETE">
            Clear all
          </Action>
        </div>
      )}
    </section>
  );
}
