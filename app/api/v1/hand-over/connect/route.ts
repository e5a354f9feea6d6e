import { openRoute } from "@/lib/api/route";
import { withLink } from "@/lib/auth/hand-over";
import { handOverCredentials } from "@/lib/connections/hand-over-schemas";
import { connectByLink } from "@/lib/sync/hand-over";

export const POST = openRoute({ body: handOverCredentials, status: 201 }, async ({ request, body }) => {
  await withLink(request.headers, () => connectByLink(body));
  return { data: { done: true } };
});
