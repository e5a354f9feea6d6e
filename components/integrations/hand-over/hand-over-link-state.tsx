"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleX, Clock, Link2, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import { handOverKeys, revokeHandOverLink } from "@/lib/connections/hand-over-queries";
import type { HandOverLink } from "@/lib/connections/hand-over-schemas";

const LOOK: Record<HandOverLink["state"], { icon: LucideIcon; tone: string; title: string }> = {
  open: { icon: Link2, tone: "text-accent", title: "A link is open" },
  used: { icon: CircleCheck, tone: "text-success", title: "The link was used" },
  expired: { icon: Clock, tone: "text-warning", title: "The link has expired" },
  revoked: { icon: CircleX, tone: "text-muted-foreground", title: "The link was revoked" },
};

/** What has become of the newest link, and the way to end it. */
export function HandOverLinkState({ link, name }: { link: HandOverLink; name: string }) {
  const { icon: Icon, tone, title } = LOOK[link.state];
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md border bg-background px-3 py-2.5">
      <div className="flex min-w-52 flex-1 gap-2.5">
        <Icon className={cn("mt-0.5 size-4 shrink-0", tone)} aria-hidden="true" />
        <div className="grid gap-0.5">
          <p role="status" className="font-medium">
            {title}
          </p>
          <p className="text-muted-foreground text-sm text-pretty">{explain(link, name)}</p>
        </div>
      </div>
      {link.state === "open" && <Revoke link={link} />}
    </div>
  );
}

function explain({ state, madeBy, expiresAt, openedAt, usedAt }: HandOverLink, name: string): ReactNode {
  const maker = `Made by ${madeBy}.`;
  switch (state) {
    case "open":
      return (
        <>
          {maker} It ends <Time value={expiresAt} />.{" "}
          {openedAt ? (
            <>
              Opened <Time value={openedAt} />, not used yet.
            </>
          ) : (
            "Nobody has opened it yet."
          )}
        </>
      );
    case "used":
      return (
        <>
          {maker} {name} got its credentials {usedAt && <Time value={usedAt} />}.
        </>
      );
    case "expired":
      return (
        <>
          {maker} It ended <Time value={expiresAt} /> {openedAt ? "without being used" : "without being opened"}. Create
          a new one.
        </>
      );
    case "revoked":
      return `${maker} It opens nothing any more.`;
  }
}

function Revoke({ link }: { link: HandOverLink }) {
  const client = useQueryClient();
  const revocation = useMutation({
    mutationFn: () => revokeHandOverLink(link.id),
    onSuccess: () => toast.success("The link was revoked", { description: "Whoever opens it now sees nothing." }),
    onError: (error) => toast.error("The link was not revoked", { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: handOverKeys.all }),
  });
  return (
    <Button size="sm" isBusy={revocation.isPending} onClick={() => revocation.mutate()}>
      Revoke
    </Button>
  );
}
