"use client";

import { useState } from "react";
import { countOf } from "@/components/integrations/words";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { Team } from "@/lib/agents/team-schemas";
import { TeamForm } from "./team-form";
import { useChangeTeam } from "./use-change-team";

type Props = { team: Team; onRenamed: (from: string, to: string) => void };

/** One team: its size, another name for it, its end. */
export function TeamItem({ team, onRenamed }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { remove } = useChangeTeam(team);
  const agents = countOf(team.agents + team.inactive, "agent");
  if (isEditing) {
    return <TeamForm team={team} onRenamed={onRenamed} onClose={() => setIsEditing(false)} />;
  }
  return (
    <li className="flex items-center justify-between gap-2 px-3 py-2">
      <span className="grid min-w-0">
        <span className="truncate font-medium">{team.name}</span>
        <span className="text-muted-foreground text-sm">
          {agents}
          {team.inactive > 0 && `, ${team.inactive} inactive`}
        </span>
      </span>
      <span className="flex shrink-0 gap-1">
        <Button variant="ghost" size="sm" onClick={() => setIsEditing(true)}>
          Rename<span className="sr-only"> {team.name}</span>
        </Button>
        <Button variant="ghost" size="sm" onClick={() => setIsAsking(true)}>
          Delete<span className="sr-only"> {team.name}</span>
        </Button>
      </span>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={`Delete the team ${team.name}?`}
        description={`${agents} will be without a team. They stay on the schedule with all their events.`}
        action="Delete team"
        isBusy={remove.isPending}
        onAction={() => remove.mutate(undefined, { onSettled: () => setIsAsking(false) })}
      />
    </li>
  );
}
