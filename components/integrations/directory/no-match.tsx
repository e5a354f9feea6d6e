import { ExternalLink, PlugZap, SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { search: string; supportUrl: string; onShowAll: () => void };

/** Nothing is found: the way back, and the way to ask for what is missing. */
export function NoMatch({ search, supportUrl, onShowAll }: Props) {
  return (
    <EmptyState
      icon={search ? SearchX : PlugZap}
      title={search ? `No integration matches “${search}”` : "Nothing here yet"}
      text="Need one that is not listed? Tell us which one. It takes a minute, and it decides what we build next."
      action={
        <>
          <Button onClick={onShowAll}>Show all integrations</Button>
          <Button asChild variant="primary">
            <a href={supportUrl}>
              Ask for an integration
              <ExternalLink aria-hidden="true" />
            </a>
          </Button>
        </>
      }
    />
  );
}
