import { openRoute } from "@/lib/api/route";

/** This process answers. Made for each call: without it the answer would be written down at build time. */
export const dynamic = "force-dynamic";

export const GET = openRoute({}, async () => ({ status: "ok" }));
