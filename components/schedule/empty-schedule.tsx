import { SearchX, Users } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NoAgents() {
  return (
    <EmptyState
      icon={Users}
      title="No agents yet"
      text="The schedule has a row for each agent. Add them or import a file, and it fills."
      action={
        <Button asChild variant="primary">
          <Link href="/agents">Go to Agents</Link>
        </Button>
      }
    />
  );
}

export function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title="Nothing matches"
      text="No agent on these days fits the search and filters."
      action={<Button onClick={onShowAll}>Show everything</Button>}
    />
  );
}
