import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { listEventChanges } from "@/lib/events/changes";
import { changesQuery } from "@/lib/events/schemas";

export const GET = route(
  { allow: EVERYONE, scope: "events:read", query: changesQuery },
  ({ organizationId, query, caller }) => listEventChanges(organizationId, query, { seesPrivate: seesPrivate(caller) }),
);
