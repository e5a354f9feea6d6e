import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { parseJson } from "@/lib/integrations/hibob/parse-json";
import type { Delivery, VendorWebhook } from "@/lib/integrations/types";

/** HiBob's webhooks. Sources of what is known about them: docs/decisions/0015-webhooks-only-say-look.md. */
export const webhook: VendorWebhook = { signatureHeader: "bob-signature", isSigned, read, isPing };

/** `Bob-Signature` is base64 of HMAC-SHA512 over the bytes as they came. */
function isSigned(body: Buffer, signature: string, secret: string): boolean {
  const expected = Buffer.from(createHmac("sha512", secret).update(body).digest("base64"));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** HiBob's test of a webhook: the words alone, or `{"text":"Ping test"}`. */
function isPing(body: Buffer): boolean {
  return /^\s*("?ping test"?|\{\s*"text"\s*:\s*"ping test"\s*\})\s*$/i.test(body.toString("utf8"));
}

const text = z.string().trim().min(1).max(100).nullish().catch(null);
/** What cannot be an id is none: the delivery still says that something changed. */
const requestId = z
  .union([
    z
      .string()
      .trim()
      .regex(/^[\w-]{1,64}$/),
    z.int().positive().transform(String),
  ])
  .nullish()
  .catch(null);

/** v2 has `type` and ids in `data`; v1 is flat and says what happened in `event`. */
const body = z.looseObject({
  type: text,
  triggeredAt: text,
  data: z.looseObject({ timeoffRequestId: requestId }).nullish().catch(null),
  event: text,
  timeoffRequestId: requestId,
});

/**
 * @returns null when the body is not JSON
 */
function read(bytes: Buffer): Delivery | null {
  if (isPing(bytes)) return { kind: "ping" };
  let json: unknown;
  try {
    json = parseJson(bytes.toString("utf8"));
  } catch {
    return null;
  }
  const parsed = body.safeParse(json);
  if (!parsed.success) return { kind: "other", event: "unknown" };
  const { type, data, event, timeoffRequestId, triggeredAt } = parsed.data;
  const externalId = data?.timeoffRequestId ?? timeoffRequestId ?? null;
  const name = printable(type ?? event ?? "unknown");
  // v1 may name its event without the prefix, and then only the id says that it is about time off.
  if (!name.toLowerCase().startsWith("timeoff.") && (timeoffRequestId ?? null) === null) {
    return { kind: "other", event: name };
  }
  return { kind: "change", event: name, externalId, effect: effectOf(name), isDated: (triggeredAt ?? null) !== null };
}

/** By the last word of, for example, `timeoff.request.approved`. */
function effectOf(event: string): "appears" | "goes" | "unknown" {
  switch (event.toLowerCase().split(".").at(-1)) {
    case "approved":
    case "imported":
      return "appears";
    case "cancelled":
    case "canceled":
    case "deleted":
    case "declined":
      return "goes";
    // Not ours to show until it is approved, so there is nothing to wait for, as with a removal of what we don't have.
    case "requested":
      return "goes";
    default:
      return "unknown";
  }
}

function printable(name: string): string {
  return name.replace(/[^\w.\- ]/g, "?");
}
