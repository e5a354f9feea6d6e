import { agentsOperations } from "@/lib/api/openapi/operations/agents";
import { calendarFeedsOperations } from "@/lib/api/openapi/operations/calendar-feeds";
import { connectionsOperations } from "@/lib/api/openapi/operations/connections";
import { credentialsOperations } from "@/lib/api/openapi/operations/credentials";
import { ledgerOperations } from "@/lib/api/openapi/operations/ledger";
import { runsOperations } from "@/lib/api/openapi/operations/runs";
import { scheduleOperations } from "@/lib/api/openapi/operations/schedule";
import { settingsOperations } from "@/lib/api/openapi/operations/settings";
import { systemOperations } from "@/lib/api/openapi/operations/system";
import { webhooksOperations } from "@/lib/api/openapi/operations/webhooks";
import type { Operations } from "@/lib/api/openapi/types";

/** Every endpoint, by its address. A test compares it with the route files, so none can be left out. */
export const operations: Operations = {
  ...scheduleOperations,
  ...agentsOperations,
  ...connectionsOperations,
  ...credentialsOperations,
  ...ledgerOperations,
  ...runsOperations,
  ...calendarFeedsOperations,
  ...webhooksOperations,
  ...settingsOperations,
  ...systemOperations,
};
