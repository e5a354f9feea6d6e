import { apiDocument } from "@/lib/api/openapi/document";
import { openRoute } from "@/lib/api/route";

/** What this API can do, for programs. Anybody may know that. */
export const GET = openRoute({}, async () => apiDocument());
