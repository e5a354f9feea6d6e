import { openRoute } from "@/lib/api/route";
import { setupInput } from "@/lib/members/schemas";
import { setUp } from "@/lib/members/service";

export const POST = openRoute({ body: setupInput, status: 201 }, async ({ body }) => ({ data: await setUp(body) }));
