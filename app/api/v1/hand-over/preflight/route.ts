import { openRoute } from "@/lib/api/route";
import { withLink } from "@/lib/auth/hand-over";
import { handOverCredentials } from "@/lib/connections/hand-over-schemas";
import { testByLink } from "@/lib/sync/hand-over";

export const POST = openRoute({ body: handOverCredentials }, async ({ request, body }) => ({
  data: await withLink(request.headers, () => testByLink(body)),
}));
