import { type Client, createClient, PATIENT } from "@/lib/integrations/hibob/client";
import { runPreflight } from "@/lib/integrations/hibob/preflight";
import { readChanges } from "@/lib/integrations/hibob/read-changes";
import { readPeople } from "@/lib/integrations/hibob/read-people";
import { readTimeOff, readWindow } from "@/lib/integrations/hibob/read-time-off";
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
  return {
    preflight: (window) => runPreflight(client, window),
    listPeople: () => readPeople(call),
    listWindow: async (window, onRead) => (await readWindow(call, window, { onRead })).timeOff,
    listDays: async (ranges) => (await readTimeOff(call, ranges)).timeOff,
    listChanges: (since, until) => readChanges(call, { since, until }),
    close: () => client.close(),
  };
}
