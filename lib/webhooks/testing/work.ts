import { dispatchChanges } from "@/lib/webhooks/dispatch";
import { createSender } from "@/lib/webhooks/sender";
import { tellStatuses } from "@/lib/webhooks/tell-statuses";
import { createTransport } from "@/lib/webhooks/transport";

/** For tests only: what a worker does with all that is due now, until nothing is left to do. */
export async function work(): Promise<void> {
  await dispatchChanges();
  await tellStatuses();
  const transport = createTransport({ isPrivateAllowed: true, withinMs: 3_000 });
  const sender = createSender(transport);
  await sender.look();
  await sender.idle();
  await transport.close();
}
