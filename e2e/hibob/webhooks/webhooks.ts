import { createHmac } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { seededRandom } from "../random";
import type { ChangeEntry } from "../state/model";
import { webhookBody } from "./body";

export const webhookTarget = z.strictObject({
  url: z.url(),
  /** Null: sent without a signature. */
  secret: z.string().min(1).nullable().default(null),
  version: z.enum(["v1", "v2"]).default("v2"),
  /** Share of deliveries that never arrive, the same ones for the same seed. */
  loss: z.number().min(0).max(1).default(0),
  seed: z.number().int().default(1),
  /** Times that each delivery is sent, all at once. */
  copies: z.number().int().min(1).max(2_000).default(1),
  /** From the change to the delivery. */
  delayMs: z.number().min(0).default(0),
});
export type WebhookTarget = z.input<typeof webhookTarget>;

/** One attempt; `status` is null when nobody answered, or it was lost on the way. */
export type SentDelivery = { body: string; status: number | null };

const PINGS = ["Ping test", '{"text":"Ping test"}'];

/** What a company's admin set up under Settings > Integrations > Webhooks: told of each operation, signed. */
export class Webhooks {
  /** Oldest first. */
  readonly sent: SentDelivery[] = [];
  private target: z.output<typeof webhookTarget> | null = null;
  private random = seededRandom(1);
  private readonly underWay = new Set<Promise<void>>();

  set(target: WebhookTarget | null): void {
    this.target = target === null ? null : webhookTarget.parse(target);
    this.random = seededRandom(this.target?.seed ?? 1);
  }

  /** Where deliveries go, null when nowhere, and the last one. */
  state(): { url: string | null; last: SentDelivery | undefined } {
    return { url: this.target?.url ?? null, last: this.sent.at(-1) };
  }

  /** The operation that is told does not wait for it, as in HiBob. */
  tell(entry: ChangeEntry): void {
    const body = this.target && webhookBody(entry, this.target.version);
    if (body) this.start(JSON.stringify(body));
  }

  /** HiBob's test of the address, both of its forms. */
  async ping(): Promise<void> {
    for (const body of PINGS) this.start(body);
    await this.settled();
  }

  /** Until every delivery so far has been answered, or lost. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private start(body: string): void {
    const { target } = this;
    if (!target) return;
    const isLost = this.random() < target.loss;
    const attempts = Array.from({ length: target.copies }, () => this.send(target, body, isLost));
    const all = Promise.all(attempts).then(() => undefined);
    this.underWay.add(all);
    all.finally(() => this.underWay.delete(all));
  }

  private async send(target: z.output<typeof webhookTarget>, body: string, isLost: boolean): Promise<void> {
    if (target.delayMs > 0) await delay(target.delayMs);
    const status = isLost ? null : await post(target, body);
    this.sent.push({ body, status });
  }
}

async function post({ url, secret }: { url: string; secret: string | null }, body: string): Promise<number | null> {
  const signature = secret === null ? null : createHmac("sha512", secret).update(body).digest("base64");
  const headers = { "Content-Type": "application/json", ...(signature !== null && { "Bob-Signature": signature }) };
  const answer = await fetch(url, { method: "POST", headers, body }).catch(() => null);
  await answer?.arrayBuffer();
  return answer?.status ?? null;
}
