"use client";

import { useQuery } from "@tanstack/react-query";
import { useReturnFocus } from "@/components/schedule/use-return-focus";
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import { LoadProblem } from "@/components/ui/load-problem";
import { Skeleton } from "@/components/ui/skeleton";
import { teamsQuery } from "@/lib/agents/queries";
import { TeamItem } from "./team-item";

type Props = { onRenamed: (from: string, to: string) => void; onClose: () => void };

/** Every team with its agents; each is renamed or deleted here. */
export function TeamsDialog({ onRenamed, onClose }: Props) {
  const returnFocus = useReturnFocus();
  const teams = useQuery(teamsQuery());
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent onCloseAutoFocus={returnFocus}>
        <DialogHeader>
          <DialogTitle>Teams</DialogTitle>
          <DialogDescription>
            Agents are put into teams one by one or by an import. A team is there as long as somebody is in it.
          </DialogDescription>
        </DialogHeader>
        {teams.isError && !teams.data && (
          <LoadProblem what="The teams" error={teams.error} onRetry={() => teams.refetch()} />
        )}
        {teams.isPending && <Skeleton className="h-24" />}
        {teams.data?.length === 0 && <p className="text-muted-foreground">No agent is in a team yet.</p>}
        {teams.data && teams.data.length > 0 && (
          <ul aria-label="Teams" className="grid divide-y rounded-md border">
            {teams.data.map((team) => (
              <TeamItem key={team.id} team={team} onRenamed={onRenamed} />
            ))}
          </ul>
        )}
      </DialogContent>
    </Dialog>
  );
}
