import { FileUp, Plus, SearchX, UserRoundX, Users } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { canEdit: boolean; onAdd: () => void };

/** How the first agents come here. */
export function NoAgents({ canEdit, onAdd }: Props) {
  if (!canEdit) return <EmptyState icon={Users} title="No agents yet" text="An admin or a planner can add them." />;
  return (
    <EmptyState
      icon={Users}
      title="No agents yet"
      text="Import them from a CSV file, up to 5,000 at once, or add them one by one. You see what an import does before it does it."
      action={
        <>
          <Button asChild variant="primary">
            <Link href="/agents/import">
              <FileUp aria-hidden="true" />
              Import from CSV
            </Link>
          </Button>
          <Button onClick={onAdd}>
            <Plus aria-hidden="true" />
            Add one
          </Button>
        </>
      }
    />
  );
}

export function NothingFound({ isInactive, onShowAll }: { isInactive: boolean; onShowAll: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title={isInactive ? "No inactive agent matches" : "No agent matches"}
      text="Nobody fits this search and these filters."
      action={<Button onClick={onShowAll}>Show all agents</Button>}
    />
  );
}

export function NobodyActive({ onShowInactive }: { onShowInactive: () => void }) {
  return (
    <EmptyState
      icon={UserRoundX}
      title="Every agent is inactive"
      text="Nobody is on the schedule. Reactivate those who should be."
      action={<Button onClick={onShowInactive}>Show inactive agents</Button>}
    />
  );
}
