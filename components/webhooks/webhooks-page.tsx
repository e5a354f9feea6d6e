"use client";

import { useQuery } from "@tanstack/react-query";
import { Webhook } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { PageHeader } from "@/components/ui/page-header";
import { AddEndpointDialog } from "@/components/webhooks/add-endpoint-dialog";
import { EndpointList } from "@/components/webhooks/endpoint-list";
import { VerifySample } from "@/components/webhooks/verify-sample";
import { WEBHOOKS_TEXT } from "@/components/webhooks/webhooks-skeleton";
import { endpointsQuery } from "@/lib/webhooks/queries";

/** Every endpoint with its state, and how its owner checks what comes. */
export function WebhooksPage() {
  const endpoints = useQuery(endpointsQuery());
  return (
    <>
      <PageHeader title="Webhooks" description={WEBHOOKS_TEXT} actions={<AddEndpointDialog />} />
      <div className="grid grid-cols-1 gap-8">
        {endpoints.isError && !endpoints.data && (
          <LoadProblem what="The webhooks" error={endpoints.error} onRetry={() => endpoints.refetch()} />
        )}
        {endpoints.data?.length === 0 && (
          <EmptyState
            icon={Webhook}
            title="No webhooks yet"
            text="Add the address of a system of yours. It is told within seconds when an event comes, changes or goes, and gets a test event first if you like."
          />
        )}
        {endpoints.data && endpoints.data.length > 0 && <EndpointList endpoints={endpoints.data} />}
        <VerifySample />
      </div>
    </>
  );
}
