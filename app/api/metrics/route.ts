import { openRoute } from "@/lib/api/route";
import { checkMayRead, renderMetrics } from "@/lib/health/metrics";

export const dynamic = "force-dynamic";

/** What this process counts, for Prometheus. */
export const GET = openRoute({}, async ({ request }) => {
  checkMayRead({
    authorization: request.headers.get("authorization"),
    isLocal: request.headers.has("x-rosterline-local"),
  });
  const { contentType, text } = await renderMetrics();
  return new Response(text, { headers: { "content-type": contentType } });
});
