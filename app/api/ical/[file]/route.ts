import { answerFeed } from "@/lib/auth/calendar-feed";

type Context = { params: Promise<{ file: string }> };

/** What calendars fetch: `{secret}.ics`. The secret says who may. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, (await params).file);
}

export async function HEAD(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, (await params).file);
}
