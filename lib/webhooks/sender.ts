import { decrypt } from "@/lib/crypto";
import { log } from "@/lib/log";
import { settle } from "@/lib/webhooks/settle";
import { signedHeaders } from "@/lib/webhooks/sign";
import { type Taken, takeDue } from "@/lib/webhooks/take";
import type { Transport } from "@/lib/webhooks/transport";

/** On their way at the same time, from one worker. */
const MOST = 32;
/** Of them to one endpoint, so that a slow one leaves room for the others. */
const PER_ENDPOINT = 8;

export type Sender = {
  /** Starts what is due, as far as there is room. It does not wait for answers. */
  look(): Promise<void>;
  /** Until nothing is on its way. */
  idle(): Promise<void>;
  /** Takes nothing more, and waits for what is on its way. */
  stop(): Promise<void>;
};

/** Sends deliveries. When one ends, what became due by it follows at once. */
export function createSender(transport: Transport): Sender {
  const underWay = new Map<Promise<void>, string>();
  let isStopped = false;

  async function look(): Promise<void> {
    const room = MOST - underWay.size;
    if (room <= 0 || isStopped) return;
    const limits = { most: room, perEndpoint: PER_ENDPOINT, busyEndpoints: busy([...underWay.values()]) };
    for (const taken of await takeDue(limits)) {
      const sending = send(transport, taken)
        .then(() => {
          underWay.delete(sending);
          return look();
        })
        .catch((error: unknown) => log.warn({ err: error, delivery: taken.id }, "a delivery's result was not written"))
        .finally(() => underWay.delete(sending));
      underWay.set(sending, taken.endpointId);
    }
  }

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay.keys());
  }

  function stop(): Promise<void> {
    isStopped = true;
    return idle();
  }

  return { look, idle, stop };
}

async function send(transport: Transport, taken: Taken): Promise<void> {
  const { messageId: id, sentAt, body, url, endpointId } = taken;
  const secrets = taken.secrets.map((secret) => decrypt(secret, endpointId));
  await settle(taken, await transport.post(url, signedHeaders({ id, sentAt, body }, secrets), body));
}

function busy(endpointIds: string[]): string[] {
  return [...new Set(endpointIds)].filter((id) => endpointIds.filter((other) => other === id).length >= PER_ENDPOINT);
}
