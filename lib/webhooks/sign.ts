import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";

type Message = { id: string; sentAt: Date; body: string };

/** A signing secret as Standard Webhooks writes it: 256 random bits. */
export function makeSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/**
 * The headers of Standard Webhooks.
 * @param secrets each gives a signature: while a rotation overlaps, either one verifies
 */
export function signedHeaders({ id, sentAt, body }: Message, secrets: string[]): Record<string, string> {
  return {
    "content-type": "application/json",
    "user-agent": "Rosterline-Webhooks/1",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, sentAt, body)).join(" "),
  };
}
