import { createHash } from "node:crypto";
import { z } from "zod";
import { askDays, oneAhead } from "@/lib/integrations/hibob/ask-days";
import type { Call } from "@/lib/integrations/hibob/client";
import { whosOut } from "@/lib/integrations/hibob/endpoints";
import { readPeople } from "@/lib/integrations/hibob/read-people";
import { whosOutQuery, YEAR, yearBefore } from "@/lib/integrations/hibob/read-time-off";
import type { DayRange } from "@/lib/integrations/types";

/**
 * A hash over answers, byte for byte. Equal ones say that HiBob has nothing new, in any order of rows but another: then
 * the answers differ, and are read.
 */
export class AnswerDigest {
  private readonly hash = createHash("sha1");

  readonly add = (text: string): void => {
    this.hash.update(text);
  };

  value(): string {
    return this.hash.copy().digest("base64url");
  }
}

/** What a session has read: a hash over its answers, and whether requests without an end were looked for before it. */
export function seal(digest: AnswerDigest, hasOpenEnded: boolean): string {
  return `${hasOpenEnded ? WITH_OPEN_ENDED : ""}${digest.value()}`;
}

const WITH_OPEN_ENDED = "open-ended ";

/** Asks for all that a sealed session read, in the same pieces, and takes the hash. @throws ProviderError */
export async function isSameAgain(call: Call, window: DayRange, sealed: string): Promise<boolean> {
  const digest = new AnswerDigest();
  await readPeople(call, { onAnswer: digest.add });
  await hear(call, digest, { range: window });
  const hasOpenEnded = sealed.startsWith(WITH_OPEN_ENDED);
  if (hasOpenEnded) await hear(call, digest, { range: yearBefore(window.from), mostDays: YEAR });
  return seal(digest, hasOpenEnded) === sealed;
}

async function hear(call: Call, digest: AnswerDigest, { range, ...options }: { range: DayRange; mostDays?: number }) {
  const ask = async (piece: DayRange) => {
    let characters = 0;
    const onAnswer = (text: string) => {
      characters = text.length;
      digest.add(text);
    };
    await call(whosOut, z.unknown(), { query: whosOutQuery(piece), onAnswer });
    return { value: null, characters };
  };
  for await (const _ of oneAhead(askDays(range, ask, options)));
}
