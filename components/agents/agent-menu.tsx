"use client";

import { Ellipsis, Trash2, UserRoundCheck, UserRoundX } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { Agent } from "@/lib/agents/schemas";

/** What becomes of an agent as a whole. */
export type AgentChange = { kind: "deactivate" | "reactivate" | "delete"; agent: Agent };

type Props = { agent: Agent; canDelete: boolean; onChange: (change: AgentChange) => void };

export function AgentMenu({ agent, canDelete, onChange }: Props) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={`More for ${agent.name}`} title="More">
          <Ellipsis aria-hidden="true" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {agent.isActive ? (
          <DropdownMenuItem onSelect={() => onChange({ kind: "deactivate", agent })}>
            <UserRoundX aria-hidden="true" />
            Deactivate
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem onSelect={() => onChange({ kind: "reactivate", agent })}>
            <UserRoundCheck aria-hidden="true" />
            Reactivate
          </DropdownMenuItem>
        )}
        {canDelete && (
          <DropdownMenuItem variant="danger" onSelect={() => onChange({ kind: "delete", agent })}>
            <Trash2 aria-hidden="true" />
            Delete
          </DropdownMenuItem>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
