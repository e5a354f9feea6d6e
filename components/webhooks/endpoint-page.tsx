"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { LoadProblem } from "@/components/ui/load-problem";
import { PageHeader } from "@/components/ui/page-header";
import { DeliveriesSection } from "@/components/webhooks/deliveries-section";
import { EndpointActions } from "@/components/webhooks/endpoint-actions";
import { EndpointFacts } from "@/components/webhooks/endpoint-facts";
import { EndpointNotice } from "@/components/webhooks/endpoint-notice";
import { EndpointStatus } from "@/components/webhooks/endpoint-status";
import { EndpointSkeleton } from "@/components/webhooks/webhooks-skeleton";
import { hostWords } from "@/components/webhooks/words";
import { endpointQuery } from "@/lib/webhooks/queries";

/** One endpoint: how it does, what it was sent, and all that can be done with it. */
export function EndpointPage({ id }: { id: string }) {
  const query = useQuery(endpointQuery(id));
  const endpoint = query.data;
  if (!endpoint)
    return query.error ? (
      <LoadProblem what="The webhook" error={query.error} onRetry={() => query.refetch()} />
    ) : (
      <EndpointSkeleton />
    );
  return (
    <>
      <Link
        href="/integrations/webhooks"
        className="mb-2 inline-flex items-center gap-1.5 text-muted-foreground text-sm hover:text-foreground"
      >
        <ArrowLeft className="size-4" aria-hidden="true" />
        Webhooks
      </Link>
      <PageHeader
        title={endpoint.description || hostWords(endpoint.url)}
        description={<EndpointStatus status={endpoint.status} />}
        actions={<EndpointActions endpoint={endpoint} />}
      />
      <div className="grid grid-cols-1 gap-6">
        <EndpointNotice endpoint={endpoint} />
        <EndpointFacts endpoint={endpoint} />
        <DeliveriesSection endpointId={id} />
      </div>
    </>
  );
}
