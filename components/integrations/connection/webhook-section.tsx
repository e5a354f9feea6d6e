"use client";

import { useQuery } from "@tanstack/react-query";
import { WebhookAddress } from "@/components/integrations/connection/webhook-address";
import { WebhookDeliveries } from "@/components/integrations/connection/webhook-deliveries";
import { WebhookGuide } from "@/components/integrations/connection/webhook-guide";
import { WebhookSecret } from "@/components/integrations/connection/webhook-secret";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { LoadProblem } from "@/components/ui/load-problem";
import { Skeleton } from "@/components/ui/skeleton";
import { webhookQuery } from "@/lib/connections/webhook-queries";
import type { Webhook } from "@/lib/connections/webhook-schemas";
import { findVendor } from "@/lib/integrations/catalog";

type Props = { connectionId: string; integration: string; isAdmin: boolean };

/** The vendor's webhook: optional, and only a hint that makes us look sooner. */
export function WebhookSection({ connectionId, integration, isAdmin }: Props) {
  const { data, error, refetch } = useQuery(webhookQuery(connectionId));
  const manifest = findVendor(integration);
  if (!manifest || manifest.webhookSteps.length === 0) return null;
  const { name } = manifest;
  return (
    <Card aria-label="Webhook">
      <CardHeader className="flex-col">
        <CardTitle>Webhook</CardTitle>
        <CardDescription>
          Optional. {name} tells us the moment something changes, so it shows within seconds. Without it we ask {name}{" "}
          again and again, and nothing is missed.
        </CardDescription>
      </CardHeader>
      <CardContent className="grid gap-5">
        {!data && error && <LoadProblem what="The webhook" error={error} onRetry={() => refetch()} />}
        {!data && !error && <Skeleton className="h-24" aria-busy="true" />}
        {data && <WebhookDeliveries webhook={data} name={name} isAdmin={isAdmin} />}
        {data && isAdmin && (
          <SetUp webhook={data} connectionId={connectionId} name={name} steps={manifest.webhookSteps} />
        )}
      </CardContent>
    </Card>
  );
}

type SetUpProps = { webhook: Webhook; connectionId: string; name: string; steps: string[] };

function SetUp({ webhook, connectionId, name, steps }: SetUpProps) {
  return (
    <>
      <WebhookGuide steps={steps} name={name} isOpen={!webhook.hasSecret} />
      <WebhookAddress address={webhook.address} name={name} />
      <WebhookSecret webhook={webhook} connectionId={connectionId} name={name} />
    </>
  );
}
