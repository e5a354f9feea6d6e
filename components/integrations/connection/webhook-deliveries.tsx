import { CircleCheck, CircleDashed } from "lucide-react";
import { Alert } from "@/components/ui/alert";
import { Time } from "@/components/ui/time";
import type { Webhook } from "@/lib/connections/webhook-schemas";

type Props = { webhook: Webhook; name: string; isAdmin: boolean };

/** Whether deliveries come, and whether one was signed with another secret. */
export function WebhookDeliveries({ webhook, name, isAdmin }: Props) {
  const { hasSecret, lastDelivery, lastRefusal, secretSince } = webhook;
  if (!hasSecret) {
    return (
      <State isGood={false}>
        Off. {isAdmin ? "Setting it up takes about two minutes." : "An admin of your organization can set it up."}
      </State>
    );
  }
  const isRefused = lastRefusal !== null && (lastDelivery === null || lastRefusal.at > lastDelivery.at);
  return (
    <>
      {isRefused && (
        <Alert
          variant="warning"
          title={
            <>
              A delivery with a wrong signature came <Time value={lastRefusal.at} />.
            </>
          }
        >
          We ignored it. If it was {name}, copy the secret of the webhook there again and save it here.
        </Alert>
      )}
      {lastDelivery && (
        <State isGood={!isRefused}>
          Last delivery <Time value={lastDelivery.at} />: <Event name={lastDelivery.event} />
        </State>
      )}
      {!lastDelivery && !isRefused && secretSince && (
        <State isGood={false}>
          Nothing has come since the secret was saved <Time value={secretSince} />.
        </State>
      )}
    </>
  );
}

function State({ isGood, children }: { isGood: boolean; children: React.ReactNode }) {
  const Icon = isGood ? CircleCheck : CircleDashed;
  return (
    <p className="flex items-start gap-2">
      <Icon
        aria-hidden="true"
        className={`mt-0.5 size-4 shrink-0 ${isGood ? "text-success" : "text-muted-foreground"}`}
      />
      <span className="min-w-0">{children}</span>
    </p>
  );
}

function Event({ name }: { name: string }) {
  return <span className="break-all font-mono text-sm">{name}</span>;
}
