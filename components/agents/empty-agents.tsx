import { SearchX, Users } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { organizationName: string; canEdit: boolean };

/** How the first agents come here. */
export function NoAgents({ organizationName, canEdit }: Props) {
  if (!canEdit) return <EmptyState icon={Users} title="No agents yet" text="An admin or a planner can add them." />;
  return (
    <EmptyState
      icon={Users}
      title="No agents yet"
      text="Add them one by one with Add agent, or many at once from a CSV file with the columns email, name, time_zone, external_id and team:"
      action={
        <code className="max-w-full select-all overflow-x-auto whitespace-pre-wrap break-words rounded-md border bg-surface-2 px-3 py-2 text-left font-mono text-sm">
          npm run cli -- agents import --organization "{organizationName}" --file agents.csv
        </code>
      }
    />
  );
}

export function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title="No agent matches"
      text="Nobody has this in their name or email, in this team."
      action={<Button onClick={onShowAll}>Show all agents</Button>}
    />
  );
}
