import { unlessKnown } from "@/lib/api/etag";
import { EVERYONE, route } from "@/lib/api/route";
import { packEvents } from "@/lib/events/packed";
import { packedQuery } from "@/lib/events/schemas";

export const GET = route(
  { allow: EVERYONE, scope: "events:read", query: packedQuery },
  async ({ organizationId, query, request }) =>
    unlessKnown(request, `{"data":${await packEvents(organizationId, query)}}`),
);
