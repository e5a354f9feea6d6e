import { oneAhead } from "@/lib/integrations/hibob/ask-days";
import { type Client, createClient, PATIENT } from "@/lib/integrations/hibob/client";
import { AnswerDigest, isSameAgain, seal } from "@/lib/integrations/hibob/digest-answers";
import type { Names } from "@/lib/integrations/hibob/names";
import { runPreflight } from "@/lib/integrations/hibob/preflight";
import { readChanges } from "@/lib/integrations/hibob/read-changes";
import { readPeople } from "@/lib/integrations/hibob/read-people";
import { readOpenEnded, readPieces, readTimeOff, readWorkingPolicies } from "@/lib/integrations/hibob/read-time-off";
import { webhook } from "@/lib/integrations/hibob/webhook";
import type { Provider, ProviderSession } from "@/lib/integrations/types";

/**
 * HiBob's public API as a provider. Credentials are `serviceUserId` and `token`.
 * @param baseUrl with the version, for example `https://api.hibob.com/v1`
 */
export function createHibobProvider({ baseUrl }: { baseUrl: string }): Provider {
  return {
    connect: ({ serviceUserId = "", token = "" }) => createSession(createClient({ baseUrl, serviceUserId, token })),
    webhook,
  };
}

export function createSession(client: Client): ProviderSession {
  const call = client.calls(PATIENT);
  const digest = new AnswerDigest();
  const names: Names = new Map();
  let hasOpenEnded = false;
  return {
    preflight: (window, only) => runPreflight(client, window, only),
    listPeople: (externalIds) => readPeople(call, externalIds ? { externalIds } : { onAnswer: digest.add }),
    listWorkingPolicies: (range) => readWorkingPolicies(call, range),
    readWindow: (window) => oneAhead(readPieces(call, window, { onAnswer: digest.add, names })),
    listOpenEnded: (before) => {
      hasOpenEnded = true;
      return readOpenEnded(call, before, { onAnswer: digest.add, names });
    },
    listDays: async (ranges) => (await readTimeOff(call, ranges, { names })).timeOff,
    listChanges: (since, until) => readChanges(call, { since, until }, names),
    namesSeen: () => names,
    digest: () => seal(digest, hasOpenEnded),
    isUnchanged: (window, known) => isSameAgain(call, window, known),
    close: () => client.close(),
  };
}
