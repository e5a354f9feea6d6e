import { readBytes } from "@/lib/api/read-bytes";
import { openRoute } from "@/lib/api/route";
import { receiveDelivery } from "@/lib/sync/webhook";

const LIMIT_BYTES = 64 * 1024;

/** HiBob's deliveries. Their signature says who calls; there is no session and no key. */
export const POST = openRoute({}, async ({ request, params }) => {
  const body = await readBytes(request, LIMIT_BYTES);
  await receiveDelivery("hibob", String(params.connectionId), { headers: request.headers, body });
  return { data: { ok: true } };
});
