"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RefreshCw, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { pages, settingsPages } from "@/components/shell/pages";
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { agentsQuery } from "@/lib/agents/queries";
import { connectionKeys, integrationsQuery } from "@/lib/connections/queries";
import { syncNow } from "@/lib/connections/run-queries";
import type { Integration } from "@/lib/connections/schemas";
import type { Role } from "@/lib/members/schemas";

const AGENTS_SHOWN = 8;

/** What the palette finds. Thousands of agents are filtered here, so that only a few become rows. */
export function CommandResults({ role, onDone }: { role: Role; onDone: () => void }) {
  const [text, setText] = useState("");
  const router = useRouter();
  const agents = useQuery(agentsQuery());
  const integrations = useQuery(integrationsQuery());
  const sync = useSyncNow();

  const wanted = text.trim().toLowerCase();
  const matches = (name: string) => name.toLowerCase().includes(wanted);
  const pagesFound = [...pages, ...settingsPages].filter((page) => matches(page.label));
  const synced = role === "admin" ? (integrations.data ?? []).filter((entry) => entry.connection) : [];
  const commandsFound = synced.filter((entry) => matches(`Sync now ${entry.name}`));
  const agentsFound =
    wanted === ""
      ? []
      : (agents.data ?? []).filter((agent) => matches(agent.name) || matches(agent.email)).slice(0, AGENTS_SHOWN);

  function go(href: string) {
    router.push(href);
    onDone();
  }

  return (
    <Command shouldFilter={false} label="Search and commands" loop>
      <CommandInput value={text} onValueChange={setText} placeholder="Go to a page or an agent" autoFocus />
      <CommandList className="h-72 max-h-[50dvh]">
        <CommandEmpty>
          {agents.isPending ? "Looking through the agents…" : "Nothing here has that name. Try fewer letters."}
        </CommandEmpty>
        {pagesFound.length > 0 && (
          <CommandGroup heading="Pages">
            {pagesFound.map(({ href, label, icon: Icon }) => (
              <CommandItem key={href} value={href} onSelect={() => go(href)}>
                <Icon aria-hidden="true" />
                {label}
              </CommandItem>
            ))}
          </CommandGroup>
        )}
        {agentsFound.length > 0 && (
          <CommandGroup heading="Agents">
            {agentsFound.map((agent) => (
              <CommandItem
                key={agent.id}
                value={agent.id}
                onSelect={() => go(`/schedule?q=${encodeURIComponent(agent.name)}`)}
              >
                <UserRound aria-hidden="true" />
                <span className="truncate">{agent.name}</span>
                <span className="truncate text-muted-foreground text-sm">{agent.email}</span>
              </CommandItem>
            ))}
          </CommandGroup>
        )}
        {commandsFound.length > 0 && (
          <CommandGroup heading="Commands">
            {commandsFound.map((entry) => (
              <CommandItem
                key={entry.slug}
                value={`sync ${entry.slug}`}
                onSelect={() => {
                  sync.mutate(entry);
                  onDone();
                }}
              >
                <RefreshCw aria-hidden="true" />
                Sync now
                <span className="text-muted-foreground text-sm">{entry.name}</span>
              </CommandItem>
            ))}
          </CommandGroup>
        )}
      </CommandList>
    </Command>
  );
}

function useSyncNow() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ connection }: Integration) => (connection ? syncNow(connection.id, {}) : null),
    onSuccess: (_, { name }) => {
      toast.success(`Syncing with ${name}`);
      return queryClient.invalidateQueries({ queryKey: connectionKeys.all });
    },
    onError: (error, { name }) => toast.error(`No sync with ${name} was started`, { description: error.message }),
  });
}
