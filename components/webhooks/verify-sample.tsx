import { CodeBlock } from "@/components/ui/code-block";

const SAMPLE = `import { Webhook } from "standardwebhooks";

// body: the text of the request exactly as it came, not parsed
// headers: webhook-id, webhook-timestamp, webhook-signature
const message = new Webhook(process.env.WEBHOOK_SECRET).verify(body, headers);

// The same webhook-id may come twice: do it once.
// message: { type: "event.upserted", timestamp, data: { id, agentId, startsAt, endsAt, ... } }`;

/** What whoever receives has to write. */
export function VerifySample() {
  return (
    <section aria-labelledby="verify-sample" className="grid grid-cols-1 gap-3">
      <div className="grid gap-0.5">
        <h2 id="verify-sample" className="font-semibold text-lg">
          Check what you receive
        </h2>
        <p className="max-w-2xl text-muted-foreground text-pretty">
          Deliveries follow Standard Webhooks, which has a library for most languages. Answer with a 2xx status within
          10 seconds; anything else is tried again for 3 days, and 410 turns the webhook off.
        </p>
      </div>
      <CodeBlock text={SAMPLE} what="code sample in JavaScript" />
    </section>
  );
}
