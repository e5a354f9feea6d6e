import { CalendarDays, Pencil } from "lucide-react";
import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { zoneCity, zoneOffset } from "@/components/schedule/zone-name";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TableCell, TableRow } from "@/components/ui/table";
import type { Agent } from "@/lib/agents/schemas";
import { AgentMenu } from "./agent-menu";
import type { AgentsTableProps } from "./agents-table";
import { LINK_WORDS } from "./link-words";

type Props = { agent: Agent } & Pick<AgentsTableProps, "now" | "integration" | "canDelete" | "onEdit" | "onChange">;

/** One agent: who, in which team, linked to whom, where, and what can be done. */
export function AgentRow({ agent, now, integration, canDelete, onEdit, onChange }: Props) {
  return (
    <TableRow className="hover:bg-surface-2/50" data-agent={agent.email}>
      <TableCell>
        <p className="flex items-center gap-2 font-medium">
          <span className="truncate">{agent.name}</span>
          {!agent.isActive && <Badge>Inactive</Badge>}
        </p>
        <p className="truncate text-muted-foreground text-sm" title={agent.email}>
          {agent.email}
        </p>
        <p className="truncate text-muted-foreground text-sm sm:hidden">
          {[agent.team, zoneCity(agent.effectiveTimeZone)].filter(Boolean).join(" · ")}
        </p>
      </TableCell>
      <TableCell className="hidden truncate text-muted-foreground md:table-cell" title={agent.team ?? undefined}>
        {agent.team}
      </TableCell>
      {integration !== null && (
        <TableCell className="hidden lg:table-cell">
          <LinkState agent={agent} />
        </TableCell>
      )}
      <TableCell title={agent.effectiveTimeZone} className="max-sm:hidden">
        <Zone agent={agent} now={now} />
      </TableCell>
      <TableCell className="print:hidden">
        <div className="flex justify-end gap-1">
          {agent.isActive && (
            <Button asChild variant="ghost" size="icon" className="max-sm:hidden">
              <Link
                href={`/schedule?q=${encodeURIComponent(agent.email)}`}
                aria-label={`Schedule of ${agent.name}`}
                title="Schedule"
              >
                <CalendarDays aria-hidden="true" />
              </Link>
            </Button>
          )}
          {onEdit && (
            <>
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Edit ${agent.name}`}
                title="Edit"
                onClick={() => onEdit(agent)}
              >
                <Pencil aria-hidden="true" />
              </Button>
              <AgentMenu agent={agent} canDelete={canDelete} onChange={onChange} />
            </>
          )}
        </div>
      </TableCell>
    </TableRow>
  );
}

function LinkState({ agent }: { agent: Agent }) {
  const isSelf = agent.personName === null || agent.personName === agent.name;
  return (
    <>
      <p className={agent.link === "none" ? "text-muted-foreground" : "truncate"}>{LINK_WORDS[agent.link]}</p>
      {!isSelf && <p className="truncate text-muted-foreground text-sm">{agent.personName}</p>}
    </>
  );
}

function Zone({ agent, now }: { agent: Agent; now: Temporal.Instant }) {
  return (
    <>
      <p className="truncate">{zoneCity(agent.effectiveTimeZone)}</p>
      <p className="truncate text-muted-foreground text-sm">
        {zoneOffset(agent.effectiveTimeZone, now)}
        {agent.timeZone === null && ", the organization's"}
      </p>
    </>
  );
}
