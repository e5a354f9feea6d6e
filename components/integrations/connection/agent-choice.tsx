"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronsUpDown } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { controlLook } from "@/components/ui/control";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { findAgentsQuery } from "@/lib/agents/queries";
import type { Agent } from "@/lib/agents/schemas";

type Props = { personName: string; onChoose: (agent: Pick<Agent, "id" | "name">) => void };

/** Any agent for a person, found by the server: there may be thousands. */
export function AgentChoice({ personName, onChoose }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState("");
  const asked = useDeferredValue(search.trim());
  const { data: agents, error } = useQuery({
    ...findAgentsQuery(asked),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  });
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger
        type="button"
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
            {agents?.map((agent) => (
              <CommandItem
                key={agent.id}
                value={agent.id}
                onSelect={() => {
                  setIsOpen(false);
                  onChoose(agent);
                }}
              >
                <span className="truncate">{agent.name}</span>
                <span className="truncate text-muted-foreground text-sm">{agent.email}</span>
              </CommandItem>
            ))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
