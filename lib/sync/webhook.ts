import { z } from "zod";
import { findWebhookTarget, noteDelivery, noteRefusal } from "@/lib/connections/webhook-deliveries";
import { AppError } from "@/lib/errors";
import { findProvider } from "@/lib/integrations/registry";
import { log } from "@/lib/log";

/** Stands in where there is no connection, so that the same work is done for any id. */
const NOBODY = { id: "00000000-0000-0000-0000-000000000000", secrets: ["there is no such webhook"] };

type Sent = { headers: Headers; body: Buffer };

/**
 * Takes a delivery of a vendor's webhook. It only says "look": a poll is due, and what it finds is what counts.
 * The vendor's test is answered for any id and with any signature; it tells us nothing and makes nothing due.
 * @throws AppError `unauthenticated`, the same for a wrong signature, a webhook that is off and an unknown id;
 * `invalid_json` for a signed body that is none
 */
export async function receiveDelivery(integration: string, givenId: string, { headers, body }: Sent): Promise<void> {
  const { webhook } = findProvider(integration);
  const signature = headers.get(webhook.signatureHeader);
  const isPing = webhook.isPing(body);
  if (signature === null && isPing) return;

  const connectionId = z.uuid().safeParse(givenId).data?.toLowerCase() ?? NOBODY.id;
  const target = await findWebhookTarget(integration, connectionId);
  const secrets = target?.secrets ?? NOBODY.secrets;
  const isOurs = signature !== null && secrets.filter((secret) => webhook.isSigned(body, signature, secret)).length > 0;
  if (!target || !isOurs) {
    await noteRefusal(connectionId);
    // The vendor tests the address before anybody can know its secret, and gives up unless it is answered.
    if (isPing) return;
    throw new AppError("unauthenticated", "This delivery isn't signed with the secret of its webhook.");
  }
  const delivery = webhook.read(body);
  if (!delivery) throw new AppError("invalid_json", "The body is not valid JSON.");
  await noteDelivery(target, delivery, body);
  log.debug({ connection: connectionId, kind: delivery.kind }, "a webhook delivery came");
}
