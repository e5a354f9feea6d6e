import { type Client, createClient, PATIENT } from "@/lib/integrations/hibob/client";
import type { Names } from "@/lib/integrations/hibob/names";
import { runPreflight } from "@/lib/integrations/hibob/preflight";
import { readChanges } from "@/lib/integrations/hibob/read-changes";
import { readPeople } from "@/lib/integrations/hibob/read-people";
import { readTimeOff, readWindow } from "@/lib/integrations/hibob/read-time-off";
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
  const names: Names = new Map();
  return {
    preflight: (window) => runPreflight(client, window),
    listPeople: () => readPeople(call),
    listWindow: async (window, onRead) => (await readWindow(call, window, { onRead, names })).timeOff,
    listDays: async (ranges) => (await readTimeOff(call, ranges, { names })).timeOff,
    listChanges: (since, until) => readChanges(call, { since, until }, names),
    namesSeen: () => names,
    close: () => client.close(),
  };
}
