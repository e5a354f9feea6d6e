import { openRoute } from "@/lib/api/route";
import { withLink } from "@/lib/auth/hand-over";
import { handOverSecret } from "@/lib/connections/hand-over-schemas";
import { openByLink } from "@/lib/sync/hand-over";

/** Somebody looks at the link's page. The page says so itself: programs that preview links only fetch it. */
export const POST = openRoute({ body: handOverSecret, status: 204 }, ({ request, body }) =>
  withLink(request.headers, () => openByLink(body.secret)),
);
