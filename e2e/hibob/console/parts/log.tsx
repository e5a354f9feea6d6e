import type { Call, Operation } from "../../state/company-state";
import type { Scene } from "../scene";
import { outcomeOf, questionOf } from "../words/calls";
import { clockWords } from "../words/days";
import { tell } from "../words/operations";

const LINES = 40;

type Line = { atMs: number; key: string } & ({ call: Call } | { operation: Operation });

/** The calls that came in, newest first, with what was done here between them. */
export function Log({ scene }: { scene: Scene }) {
  const lines = linesOf(scene);
  return (
    <section aria-labelledby="log-title" className="card log">
      <h2 id="log-title">Calls from Rosterline</h2>
      {lines.length === 0 && <p className="muted">None yet. They show here as they come in.</p>}
      <ol aria-label="Calls and what you did, newest first">
        {lines.map((line) =>
          "call" in line ? (
            <CallLine key={line.key} id={line.key} call={line.call} />
          ) : (
            <li key={line.key} data-key={line.key} className="line mine">
              <time>{clockWords(line.atMs)}</time>
              <span>
                <strong>You</strong> {tell(scene, line.operation).did}
              </span>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

function CallLine({ id, call }: { id: string; call: Call }) {
  const { tone, text } = outcomeOf(call);
  return (
    <li data-key={id} className="line">
      <time>{clockWords(call.atMs)}</time>
      <span>{questionOf(call)}</span>
      <span className="badge" data-tone={tone}>
        {text}
      </span>
      <code>
        {call.method} {call.path}
      </code>
    </li>
  );
}

function linesOf({ company }: Scene): Line[] {
  const { calls, operations } = company.state;
  const asked = calls
    .slice(-LINES)
    .map((call, index) => ({ atMs: call.atMs, key: `call-${call.atMs}-${index}`, call }));
  const done = operations
    .slice(-LINES)
    .map((operation) => ({ atMs: operation.atMs, key: `done-${operation.atMs}`, operation }));
  return [...asked, ...done].sort((left, right) => right.atMs - left.atMs).slice(0, LINES);
}
