"use client";

import { CalendarDays, Pencil } from "lucide-react";
import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { zoneCity, zoneOffset } from "@/components/schedule/zone-name";
import { Button } from "@/components/ui/button";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Agent } from "@/lib/agents/schemas";

type Props = {
  agents: Agent[];
  /** Offsets are those of this instant. */
  now: Temporal.Instant;
  /** null: may not edit. */
  onEdit: ((agent: Agent) => void) | null;
};

export function AgentsTable({ agents, now, onEdit }: Props) {
  return (
    <Table label="Agents" className="table-fixed">
      <TableHeader>
        <tr>
          <TableHead>Agent</TableHead>
          <TableHead className="hidden md:table-cell">Team</TableHead>
          <TableHead className="w-28 sm:w-48">Time zone</TableHead>
          <TableHead className="w-24 text-right print:hidden">
            <span className="sr-only">Actions</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {agents.map((agent) => (
          <TableRow key={agent.id} className="hover:bg-surface-2/50">
            <TableCell>
              <p className="truncate font-medium">{agent.name}</p>
              <p className="truncate text-muted-foreground text-sm" title={agent.email}>
                {agent.email}
              </p>
            </TableCell>
            <TableCell className="hidden truncate text-muted-foreground md:table-cell">{agent.team}</TableCell>
            <TableCell title={agent.effectiveTimeZone}>
              <p className="truncate">{zoneCity(agent.effectiveTimeZone)}</p>
              <p className="truncate text-muted-foreground text-sm">
                {zoneOffset(agent.effectiveTimeZone, now)}
                <span className="max-sm:hidden">{agent.timeZone === null && ", the organization's"}</span>
              </p>
            </TableCell>
            <TableCell className="print:hidden">
              <div className="flex justify-end gap-1">
                <Button asChild variant="ghost" size="icon">
                  <Link
                    href={`/schedule?q=${encodeURIComponent(agent.email)}`}
                    aria-label={`Schedule of ${agent.name}`}
                    title="Schedule"
                  >
                    <CalendarDays aria-hidden="true" />
                  </Link>
                </Button>
                {onEdit && (
                  <Button
                    variant="ghost"
                    size="icon"
                    aria-label={`Edit ${agent.name}`}
                    title="Edit"
                    onClick={() => onEdit(agent)}
                  >
                    <Pencil aria-hidden="true" />
                  </Button>
                )}
              </div>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
