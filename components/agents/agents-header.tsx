import { FileUp, Plus, UsersRound } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

type Props = { canEdit: boolean; onAdd?: () => void; onTeams?: () => void };

export function AgentsHeader({ canEdit, onAdd, onTeams }: Props) {
  return (
    <PageHeader
      title="Agents"
      description="Everyone on the schedule. Time off finds them by their email, and falls on the days of their time zone."
      actions={
        canEdit && (
          <>
            <Button onClick={onTeams}>
              <UsersRound aria-hidden="true" />
              Teams
            </Button>
            <Button asChild>
              <Link href="/agents/import">
                <FileUp aria-hidden="true" />
                Import
              </Link>
            </Button>
            <Button variant="primary" onClick={onAdd}>
              <Plus aria-hidden="true" />
              Add agent
            </Button>
          </>
        )
      }
    />
  );
}
