"use client";

import { ChevronsUpDown } from "lucide-react";
import { type Ref, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { controlLook } from "@/components/ui/control";
import { useFieldControl } from "@/components/ui/field";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { Agent } from "@/lib/agents/schemas";

type Props = { ref?: Ref<HTMLButtonElement>; agents: Agent[]; value: string; onChange: (agentId: string) => void };

/** Thousands of agents are searched, so that only a few become rows. */
const MOST_SHOWN = 50;

/** One agent, found by name or email; inside a Field. */
export function AgentPicker({ ref, agents, value, onChange }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState("");
  const chosen = agents.find((agent) => agent.id === value);
  const needle = search.trim().toLowerCase();
  const found = agents.filter(({ name, email }) => name.toLowerCase().includes(needle) || email.includes(needle));
  function choose(agentId: string) {
    onChange(agentId);
    setIsOpen(false);
  }
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen} modal>
      <PopoverTrigger
        ref={ref}
        type="button"
        {...useFieldControl()}
        className={cn(
          controlLook,
          "flex h-8 items-center justify-between gap-2 text-left pointer-coarse:h-10",
          !chosen && "text-muted-foreground",
        )}
      >
        <span className="truncate">{chosen?.name ?? "Choose an agent"}</span>
        <ChevronsUpDown className="size-4 shrink-0 text-muted-foreground" aria-hidden="true" />
      </PopoverTrigger>
      <PopoverContent className="w-(--radix-popover-trigger-width) min-w-64 p-0">
        <Command label="Search agents" shouldFilter={false}>
          <CommandInput placeholder="Search agents" value={search} onValueChange={setSearch} />
          <CommandList>
            <CommandEmpty>No agent has that name or email.</CommandEmpty>
            {found.slice(0, MOST_SHOWN).map((agent) => (
              <CommandItem key={agent.id} value={agent.id} onSelect={() => choose(agent.id)}>
                <span className="truncate">{agent.name}</span>
                <span className="truncate text-muted-foreground text-sm">{agent.email}</span>
              </CommandItem>
            ))}
          </CommandList>
          {found.length > MOST_SHOWN && (
            <p className="border-t px-3 py-2 text-muted-foreground text-sm">
              {found.length - MOST_SHOWN} more. Type to find them.
            </p>
          )}
        </Command>
      </PopoverContent>
    </Popover>
  );
}
