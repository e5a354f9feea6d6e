import "server-only";
import { headers } from "next/headers";
import { actAs } from "@/lib/actor";
import { readIp } from "@/lib/api/requester";
import { Failures } from "@/lib/auth/failures";
import type { HandOverInvitation } from "@/lib/connections/hand-over-schemas";
import { findOpenLink, toInvitation } from "@/lib/connections/hand-over-use";
import { AppError } from "@/lib/errors";

/** Links that open nothing, per address that calls. A secret of 256 bits is not guessed; this saves the work. */
const strangers = new Failures({ free: 50, withinMs: 15 * 60_000 });

/**
 * Does what a hand-over link allows, whose secret is the only authority; it says `not_found` for one that opens nothing.
 * @throws AppError `rate_limited` for who came with many of those
 */
export async function withLink<T>(caller: Headers, work: () => Promise<T>): Promise<T> {
  const key = readIp(caller) ?? "unknown";
  const waitMs = strangers.waitMs(key);
  if (waitMs > 0) {
    const words = "Too many links that don't work were opened from here. Wait a quarter of an hour, then try again.";
    throw new AppError("rate_limited", words, [], { retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") strangers.note(key);
    throw error;
  }
}

/** For the link's page: what its reader is asked to do; null for every link that opens nothing, and for who tried many. */
export async function findInvitation(secret: string): Promise<HandOverInvitation | null> {
  const ip = readIp(await headers());
  const key = ip ?? "unknown";
  if (strangers.waitMs(key) > 0) return null;
  const link = await actAs({ kind: "system", id: null, ip }, () => findOpenLink(secret));
  if (!link) strangers.note(key);
  return link && toInvitation(link);
}
