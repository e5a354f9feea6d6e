import Link from "next/link";
import { AgentChoice } from "@/components/integrations/connection/agent-choice";
import type { PersonChange } from "@/components/integrations/connection/use-person-change";
import { formatCount } from "@/components/integrations/words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TableCell, TableRow } from "@/components/ui/table";
import type { Person } from "@/lib/connections/people-schemas";

type Props = {
  person: Person;
  isAdmin: boolean;
  isBusy: boolean;
  onChange: (change: PersonChange) => void;
};

/** One person: the agent they are, or why there is none and the choice of one, or that they are ignored. */
export function PersonRow({ person, isAdmin, isBusy, onChange }: Props) {
  const { name, link } = person;
  return (
    <TableRow data-link={link} data-person={person.id}>
      <TableCell className="align-top">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {name}
          {!person.isActive && <Badge>Inactive</Badge>}
        </p>
        <p className="wrap-anywhere text-muted-foreground text-sm">{person.email ?? "No email is shown to us"}</p>
      </TableCell>
      <TableCell className="align-top">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <Agent person={person} isAdmin={isAdmin} isBusy={isBusy} onChange={onChange} />
          {isAdmin && (
            <span className="flex gap-1">
              {link === "linked" && (
                <Button
                  variant="ghost"
                  size="sm"
                  isBusy={isBusy}
                  onClick={() =>
                    onChange({ person, input: { agentId: null, isManual: true }, done: `${name} is unlinked` })
                  }
                >
                  Unlink<span className="sr-only"> {name}</span>
                </Button>
              )}
              <Button
                variant="ghost"
                size="sm"
                isBusy={isBusy}
                onClick={() =>
                  onChange({
                    person,
                    input: { ignored: link !== "ignored" },
                    done: link === "ignored" ? `${name} is no longer ignored` : `${name} is ignored`,
                  })
                }
              >
                {link === "ignored" ? "Stop ignoring" : "Ignore"}
                <span className="sr-only"> {name}</span>
              </Button>
            </span>
          )}
        </div>
      </TableCell>
      <TableCell className="hidden text-right align-top sm:table-cell">
        <RequestCount person={person} />
      </TableCell>
    </TableRow>
  );
}

function RequestCount({ person: { id, name, requests } }: { person: Person }) {
  if (requests === 0) return formatCount(requests);
  return (
    <Link href={`?tab=requests&person=${id}`} scroll={false} className="rounded-sm underline underline-offset-3">
      <span className="sr-only">{`Requests of ${name}: `}</span>
      {formatCount(requests)}
    </Link>
  );
}

function Agent({ person, isAdmin, isBusy, onChange }: Props) {
  if (person.link === "ignored") return <p className="text-muted-foreground">Ignored: nothing of theirs is synced</p>;
  if (person.agent) {
    return (
      <p className="min-w-0">
        {person.agent.name} <span className="wrap-anywhere text-muted-foreground text-sm">{person.agent.email}</span>
        {!person.agent.isActive && <Badge className="ml-2">Inactive agent</Badge>}
      </p>
    );
  }
  const { suggestion } = person;
  const choose = (agent: { id: string; name: string }) =>
    onChange({
      person,
      input: { agentId: agent.id, isManual: true },
      done: `${person.name} is linked to ${agent.name}`,
    });
  return (
    <div className="grid min-w-0 max-w-prose flex-1 basis-full gap-2 sm:basis-0">
      <p className="text-muted-foreground text-sm text-pretty">{person.detail}</p>
      {isAdmin && suggestion && (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Button data-row-stop="" size="sm" isBusy={isBusy} onClick={() => choose(suggestion)}>
            <span>
              Link<span className="sr-only"> {person.name}</span> to {suggestion.name}
            </span>
          </Button>
          <span className="wrap-anywhere text-muted-foreground text-sm">Same name, {suggestion.email}</span>
        </p>
      )}
      {isAdmin && !suggestion && person.suggestions.length > 0 && (
        <p className="text-pretty text-sm">
          <span className="text-muted-foreground">Names alike:</span>{" "}
          {person.suggestions.map((each) => each.name).join(", ")}
        </p>
      )}
      {isAdmin && (
        <AgentChoice
          personName={person.name}
          suggestions={person.suggestions}
          isRowStop={!suggestion}
          onChoose={choose}
        />
      )}
    </div>
  );
}
