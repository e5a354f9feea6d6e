import type { ReactNode } from "react";
import { countOf, formatCount } from "@/components/integrations/words";
import { spokenWhen, whenOf } from "@/components/schedule/when";
import type { ChangedRequest, Parity } from "@/lib/connections/migration-schemas";

/** Shown at once; the others on demand. */
const AT_ONCE = 6;

export function MissingPeople({ people, name }: { people: Parity["people"]; name: string }) {
  return (
    <Listed
      title={`Not seen in ${name}`}
      count={people.before - people.after}
      rows={people.missing.map((person) => (
        <Row key={person.externalId} what={person.agentName} detail={person.agentEmail} />
      ))}
    />
  );
}

export function MissingRequests({ requests, name }: { requests: Parity["requests"]; name: string }) {
  return (
    <Listed
      title="Would leave the schedule"
      count={requests.before - requests.after}
      rows={requests.missing.map((request) => (
        <Row
          key={request.externalId}
          what={`${request.agentName}: ${request.type.name}`}
          detail={spokenWhen(whenOf(request))}
          note={request.wasRemoved ? `cancelled in ${name}` : null}
        />
      ))}
    />
  );
}

/** They are seen, and not as they are here. Nothing to accept: it is how the vendor has them. */
export function ChangedRequests({ requests, name }: { requests: ChangedRequest[]; name: string }) {
  if (requests.length === 0) return null;
  return (
    <More words={`${countOf(requests.length, "event")} will change to what ${name} says now`}>
      {requests.map((request) => (
        <Row
          key={request.externalId}
          what={`${request.agentName}: ${request.type.name}`}
          detail={spokenWhen(whenOf(request))}
          note={
            request.becomes
              ? `becomes ${spokenWhen(whenOf({ ...request, ...request.becomes }))}`
              : "leaves the schedule"
          }
        />
      ))}
    </More>
  );
}

function Listed({ title, count, rows }: { title: string; count: number; rows: ReactNode[] }) {
  if (count === 0) return null;
  const rest = rows.slice(AT_ONCE);
  return (
    <div className="grid gap-1.5">
      <h4 className="font-medium text-sm">
        {title} <span className="font-normal text-muted-foreground">{formatCount(count)}</span>
      </h4>
      <ul aria-label={title} className="grid gap-1.5 rounded-md border bg-surface px-3 py-2">
        {rows.slice(0, AT_ONCE)}
      </ul>
      {rest.length > 0 && <More words={`Show ${formatCount(rest.length)} more`}>{rest}</More>}
      {count > rows.length && (
        <p className="text-muted-foreground text-sm">and {formatCount(count - rows.length)} others</p>
      )}
    </div>
  );
}

function More({ words, children }: { words: string; children: ReactNode }) {
  return (
    <details className="rounded-md border bg-surface">
      <summary className="rounded-md px-3 py-1.5 font-medium text-accent text-sm pointer-coarse:py-2.5">
        {words}
      </summary>
      <ul className="grid gap-1.5 border-t px-3 py-2">{children}</ul>
    </details>
  );
}

function Row({ what, detail, note = null }: { what: string; detail: string; note?: string | null }) {
  return (
    <li className="flex flex-wrap justify-between gap-x-3 text-sm">
      <span className="wrap-anywhere">{what}</span>
      <span className="text-muted-foreground">
        {detail}
        {note && <span className="text-foreground">, {note}</span>}
      </span>
    </li>
  );
}
