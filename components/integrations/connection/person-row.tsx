"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { formatCount } from "@/components/integrations/words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { TableCell, TableRow } from "@/components/ui/table";
import { linkPerson, peopleQuery } from "@/lib/connections/queries";
import type { Person } from "@/lib/connections/schemas";

type Props = {
  connectionId: string;
  person: Person;
  /** To choose from; undefined until they are read. */
  agents: ComboboxOption[] | undefined;
  isAdmin: boolean;
};

/** One person: the agent they are, or the choice of one, or that they are ignored. */
export function PersonRow({ connectionId, person, agents, isAdmin }: Props) {
  const client = useQueryClient();
  const readAnew = useReadAnew(connectionId);
  const change = useMutation({
    mutationFn: (link: Parameters<typeof linkPerson>[2]) => linkPerson(connectionId, person.id, link),
    onSuccess: (changed) => {
      client.setQueryData(peopleQuery(connectionId).queryKey, (people) =>
        people?.map((entry) => (entry.id === changed.id ? changed : entry)),
      );
      return readAnew();
    },
    onError: (error) => toast.error(`${person.name} could not be changed`, { description: error.message }),
  });
  return (
    <TableRow data-link={person.link}>
      <TableCell className="align-top">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {person.name}
          {!person.isActive && <Badge>Inactive</Badge>}
        </p>
        <p className="wrap-anywhere text-muted-foreground text-sm">{person.email ?? "No email is shown to us"}</p>
      </TableCell>
      <TableCell className="align-top">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Link person={person} agents={agents} isAdmin={isAdmin} onLink={(agentId) => change.mutate({ agentId })} />
          {isAdmin && (
            <span className="flex gap-1">
              {person.link === "linked" && (
                <Button
                  variant="ghost"
                  size="sm"
                  isBusy={change.isPending}
                  onClick={() => change.mutate({ agentId: null })}
                >
                  Unlink<span className="sr-only"> {person.name}</span>
                </Button>
              )}
              <Button
                variant="ghost"
                size="sm"
                isBusy={change.isPending}
                onClick={() => change.mutate({ ignored: person.link !== "ignored" })}
              >
                {person.link === "ignored" ? "Stop ignoring" : "Ignore"}
                <span className="sr-only"> {person.name}</span>
              </Button>
            </span>
          )}
        </div>
      </TableCell>
      <TableCell className="hidden text-right align-top sm:table-cell">{formatCount(person.requests)}</TableCell>
    </TableRow>
  );
}

type LinkProps = Pick<Props, "person" | "agents" | "isAdmin"> & { onLink: (agentId: string) => void };

function Link({ person, agents, isAdmin, onLink }: LinkProps) {
  if (person.link === "ignored") return <p className="text-muted-foreground">Ignored: nothing of theirs is synced</p>;
  if (person.agent) {
    return (
      <p className="min-w-0">
        {person.agent.name} <span className="wrap-anywhere text-muted-foreground text-sm">{person.agent.email}</span>
      </p>
    );
  }
  if (!isAdmin) return <p className="text-muted-foreground">No agent has this email</p>;
  return <AgentChoice person={person} agents={agents} onLink={onLink} />;
}

function AgentChoice({ person, agents, onLink }: Omit<LinkProps, "isAdmin">) {
  // An agent of the same name is the likely one.
  const likely = agents?.find((agent) => agent.label === person.name);
  const options = agents && likely ? [likely, ...agents.filter((agent) => agent !== likely)] : (agents ?? []);
  return (
    <Combobox
      options={options}
      value={null}
      onValueChange={onLink}
      placeholder="Choose an agent"
      searchLabel="Search agents"
      emptyText={agents ? "No agent matches." : "Reading the agents…"}
      aria-label={`Agent of ${person.name}`}
      className="w-full max-w-72"
    />
  );
}
