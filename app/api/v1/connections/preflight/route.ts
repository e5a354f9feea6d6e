import { ndjsonAnswer, wantsNdjson } from "@/lib/api/ndjson";
import { route } from "@/lib/api/route";
import { preflightInput } from "@/lib/connections/preflight-schemas";
import { preflight, preflightLines } from "@/lib/sync/service";

export const POST = route(
  { allow: ["admin"], scope: "connections:write", body: preflightInput },
  async ({ organizationId, body, request, requestId }) =>
    wantsNdjson(request)
      ? ndjsonAnswer(preflightLines(organizationId, body), requestId)
      : { data: await preflight(organizationId, body) },
);
