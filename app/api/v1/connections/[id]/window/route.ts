import { EVERYONE, route } from "@/lib/api/route";
import { previewWindow } from "@/lib/connections/window-preview";
import { windowQuery } from "@/lib/connections/window-schemas";

/** What another end of the window would change. */
export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: windowQuery },
  async ({ organizationId, params, query }) => ({ data: await previewWindow(organizationId, params.id, query) }),
);
