import { openRoute } from "@/lib/api/route";
import { checkDatabase } from "@/lib/health/service";

export const dynamic = "force-dynamic";

/** This process can do its work: the database answers. */
export const GET = openRoute({}, async () => {
  await checkDatabase();
  return { status: "ok" };
});
