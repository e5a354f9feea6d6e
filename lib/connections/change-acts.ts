import type { Act, Acts } from "@/lib/acts";
import { readSettings, type Settings } from "@/lib/connections/settings";
import type { Prisma } from "@/lib/generated/prisma/client";
import { nameOf } from "@/lib/integrations/catalog";
import { toDay } from "@/lib/time";

type Row = { id: string; integration: string; pausedAt: Date | null; syncUntil: Date; settings: Prisma.JsonValue };
type End = Acts["connection.window_changed"]["after"];
type Change = { data: Prisma.ConnectionUpdateInput; settings: Settings; after: End };

/** What a change of a connection does, to be noted; nothing for what is so already. */
export function actsOf(row: Row, { data, settings, after }: Change): Act[] {
  const target = { id: row.id, name: nameOf(row.integration) };
  const old = readSettings(row.settings);
  const before = { syncUntil: toDay(row.syncUntil), rollingMonths: old.rollingMonths };
  const acts: Act[] = [];
  if (before.syncUntil !== after.syncUntil || before.rollingMonths !== after.rollingMonths)
    acts.push({ action: "connection.window_changed", target, details: { before, after } });
  if (old.policyTypes !== settings.policyTypes)
    acts.push({ action: "connection.settings_changed", target, details: { policyTypes: settings.policyTypes } });
  if (data.pausedAt !== undefined)
    acts.push({ action: data.pausedAt === null ? "connection.resumed" : "connection.paused", target, details: {} });
  return acts;
}
