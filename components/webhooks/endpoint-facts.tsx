import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import { audienceWords } from "@/components/webhooks/words";
import type { WebhookEndpoint } from "@/lib/webhooks/schemas";

export function EndpointFacts({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { url, kinds, lastDeliveredAt, waiting, secretSince, previousSecretUntil } = endpoint;
  return (
    <dl className="grid gap-x-8 gap-y-3 rounded-lg border bg-surface p-4 sm:grid-cols-2">
      <Fact term="Address">
        <span className="break-all font-mono text-sm">{url}</span>
      </Fact>
      <Fact term="Told of">
        <span className="font-mono text-sm">{kinds.join(", ")}</span>
        <span className="block text-muted-foreground">{audienceWords(endpoint)}</span>
      </Fact>
      <Fact term="Last delivery">
        {lastDeliveredAt ? <Time value={lastDeliveredAt} /> : "None yet"}
        {waiting > 0 && <span className="text-muted-foreground"> · {waiting} waiting</span>}
      </Fact>
      <Fact term="Signing secret">
        Made <Time value={secretSince} />
        {previousSecretUntil && (
          <span className="block text-muted-foreground">
            The one before still counts; it ends <Time value={previousSecretUntil} />.
          </span>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-0.5">
      <dt className="text-muted-foreground text-sm">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
