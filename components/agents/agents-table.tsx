"use client";

import type { Temporal } from "temporal-polyfill";
import { Table, TableBody, TableHead, TableHeader } from "@/components/ui/table";
import type { Agent } from "@/lib/agents/schemas";
import type { AgentChange } from "./agent-menu";
import { AgentRow } from "./agent-row";

export type AgentsTableProps = {
  agents: Agent[];
  /** Offsets are those of this instant. */
  now: Temporal.Instant;
  /** Name of the connected integration, or null: then nobody can be linked. */
  integration: string | null;
  canDelete: boolean;
  /** null: may not edit. */
  onEdit: ((agent: Agent) => void) | null;
  onChange: (change: AgentChange) => void;
};

export function AgentsTable({ agents, ...row }: AgentsTableProps) {
  return (
    <Table label="Agents" className="table-fixed">
      <TableHeader>
        <tr>
          <TableHead>Agent</TableHead>
          <TableHead className="hidden md:table-cell">Team</TableHead>
          {row.integration !== null && <TableHead className="hidden lg:table-cell">{row.integration}</TableHead>}
          <TableHead className="w-40 max-sm:hidden md:w-48">Time zone</TableHead>
          <TableHead className="w-30 text-right sm:w-36 print:hidden">
            <span className="sr-only">Actions</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {agents.map((agent) => (
          <AgentRow key={agent.id} agent={agent} {...row} />
        ))}
      </TableBody>
    </Table>
  );
}
