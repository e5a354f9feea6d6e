import { type Client, createClient, PATIENT } from "@/lib/integrations/hibob/client";
import { runPreflight } from "@/lib/integrations/hibob/preflight";
import { readChanges } from "@/lib/integrations/hibob/read-changes";
import { readPeople } from "@/lib/integrations/hibob/read-people";
import { readTimeOff, readWindow, readWorkingPolicies } from "@/lib/integrations/hibob/read-time-off";
import type { Provider, ProviderSession } from "@/lib/integrations/types";

/**
 * HiBob's public API as a provider. Credentials are `serviceUserId` and `token`.
 * @param baseUrl with the version, for example `https://api.hibob.com/v1`
 */
export function createHibobProvider({ baseUrl }: { baseUrl: string }): Provider {
  return {
    connect: ({ serviceUserId = "", token = "" }) => createSession(createClient({ baseUrl, serviceUserId, token })),
  };
}

export function createSession(client: Client): ProviderSession {
  const call = client.calls(PATIENT);
  return {
    preflight: (window) => runPreflight(client, window),
    listPeople: (externalIds) => readPeople(call, externalIds),
    listWindow: async (window, onRead) => (await readWindow(call, window, { onRead })).timeOff,
    listDays: async (ranges) => (await readTimeOff(call, ranges)).timeOff,
    listWorkingPolicies: (range) => readWorkingPolicies(call, range),
    listChanges: (since, until) => readChanges(call, { since, until }),
    close: () => client.close(),
  };
}
