"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronsUpDown } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { controlLook } from "@/components/ui/control";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { findAgentsQuery } from "@/lib/agents/queries";
import type { Suggestion } from "@/lib/connections/people-schemas";

type Props = {
  personName: string;
  /** Agents with a name like it, best first: the first one is chosen by Enter alone. */
  suggestions: Suggestion[];
  /** Up and down lead here from the rows before and after. */
  isRowStop: boolean;
  onChoose: (agent: Suggestion) => void;
};

/** Any agent for a person, those with a name like theirs first. The others are found by the server: there may be thousands. */
export function AgentChoice({ personName, suggestions, isRowStop, onChoose }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState("");
  const asked = useDeferredValue(search.trim());
  const { data: agents, error } = useQuery({
    ...findAgentsQuery(asked),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  });
  const alike = search === "" ? suggestions : [];
  const others = agents?.filter((agent) => !alike.some(({ id }) => id === agent.id));
  function choose(agent: Suggestion) {
    setIsOpen(false);
    onChoose(agent);
  }
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger
        type="button"
        data-row-stop={isRowStop ? "" : undefined}
        aria-label={`Agent of ${personName}: Choose an agent`}
        className={cn(
          controlLook,
          "flex h-8 max-w-72 items-center justify-between gap-2 text-left text-muted-foreground pointer-coarse:h-10",
        )}
      >
        <span className="truncate">Choose an agent</span>
        <ChevronsUpDown className="size-4 shrink-0" aria-hidden="true" />
      </PopoverTrigger>
      <PopoverContent aria-label="Search agents" className="w-(--radix-popover-trigger-width) min-w-64 p-0">
        <Command label="Search agents" shouldFilter={false}>
          <CommandInput placeholder="Search agents" value={search} onValueChange={setSearch} />
          <CommandList>
            <CommandEmpty>{error ? error.message : agents ? "No agent matches." : "Reading the agents…"}</CommandEmpty>
            {search === "" && alike.length === 0 && agents && (
              // The first entry is what Enter takes: where no name is alike, that must be nobody.
              <CommandItem value="nobody" onSelect={() => undefined} className="text-muted-foreground">
                No name is alike. Type, or choose below.
              </CommandItem>
            )}
            {alike.length > 0 && (
              <CommandGroup heading="Names alike">
                {alike.map((agent) => (
                  <AgentItem key={agent.id} agent={agent} onChoose={choose} />
                ))}
              </CommandGroup>
            )}
            {others && others.length > 0 && (
              <CommandGroup heading={alike.length > 0 ? "All agents" : undefined}>
                {others.map((agent) => (
                  <AgentItem key={agent.id} agent={agent} onChoose={choose} />
                ))}
              </CommandGroup>
            )}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}

function AgentItem({ agent, onChoose }: { agent: Suggestion; onChoose: (agent: Suggestion) => void }) {
  return (
    <CommandItem value={agent.id} onSelect={() => onChoose(agent)}>
      <span className="truncate">{agent.name}</span>
      <span className="truncate text-muted-foreground text-sm">{agent.email}</span>
    </CommandItem>
  );
}
