import { createHash } from "node:crypto";
import { z } from "zod";
import { askDays, oneAhead } from "@/lib/integrations/hibob/ask-days";
import type { Call } from "@/lib/integrations/hibob/client";
import { whosOut } from "@/lib/integrations/hibob/endpoints";
import { readPeople } from "@/lib/integrations/hibob/read-people";
import { whosOutQuery } from "@/lib/integrations/hibob/read-time-off";
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

/** Asks for people and window as a sweep does, in the same pieces, but only takes the hash. @throws ProviderError */
export async function digestAnswers(call: Call, window: DayRange): Promise<string> {
  const digest = new AnswerDigest();
  await readPeople(call, { onAnswer: digest.add });
  const ask = async (piece: DayRange) => {
    let characters = 0;
    const onAnswer = (text: string) => {
      characters = text.length;
      digest.add(text);
    };
    await call(whosOut, z.unknown(), { query: whosOutQuery(piece), onAnswer });
    return { value: null, characters };
  };
  for await (const _ of oneAhead(askDays(window, ask)));
  return digest.value();
}
