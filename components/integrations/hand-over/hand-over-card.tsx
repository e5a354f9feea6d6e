"use client";

import { useQuery } from "@tanstack/react-query";
import { HandOverLinkState } from "@/components/integrations/hand-over/hand-over-link-state";
import { MakeLinkDialog } from "@/components/integrations/hand-over/make-link-dialog";
import { useLinkUsed } from "@/components/integrations/hand-over/use-link-used";
import { Card } from "@/components/ui/card";
import { LoadProblem } from "@/components/ui/load-problem";
import { handOverLinksQuery } from "@/lib/connections/hand-over-queries";
import { findManifest } from "@/lib/integrations/catalog";

type Props = {
  slug: string;
  /** Of the organization, `YYYY-MM-DD`. */
  today: string;
  /** Whose credentials the link replaces; null when it makes the connection. */
  connectionId: string | null;
};

/** Lets somebody without an account do the vendor's part, by a link that works once. For admins. */
export function HandOverCard({ slug, today, connectionId }: Props) {
  const name = findManifest(slug)?.name ?? slug;
  const links = useQuery(handOverLinksQuery(slug));
  const link = links.data?.find((entry) => entry.connectionId === connectionId);
  useLinkUsed(link, slug, name);
  return (
    <Card aria-label="Hand-over link" className="grid gap-3 p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <div className="grid min-w-56 flex-1 gap-0.5">
          <h2 className="font-semibold text-base">Not the {name} admin?</h2>
          <p className="text-muted-foreground text-sm text-pretty">
            Send them a link that works once. They need no account, see nothing of your schedule, and you never see the
            token.
          </p>
        </div>
        <MakeLinkDialog
          slug={slug}
          name={name}
          today={today}
          connectionId={connectionId}
          hasOpen={link?.state === "open"}
        />
      </div>
      {links.error && !links.data && (
        <LoadProblem what="Your hand-over links" error={links.error} onRetry={() => links.refetch()} />
      )}
      {link && <HandOverLinkState link={link} name={name} />}
    </Card>
  );
}
