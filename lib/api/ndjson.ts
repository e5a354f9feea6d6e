import { toProblem } from "@/lib/api/problem";
import { log } from "@/lib/log";

const TYPE = "application/x-ndjson";

/** Whether the caller asks for one JSON value a line, each as soon as it is there. */
export function wantsNdjson(request: Request): boolean {
  return (request.headers.get("accept") ?? "").toLowerCase().includes(TYPE);
}

/**
 * Sends each value as a line of JSON as soon as it is there. What goes wrong before the first is thrown and becomes an
 * ordinary problem response; after that the last line is `{"problem": ...}`.
 */
export async function ndjsonAnswer(values: AsyncGenerator<unknown>, requestId: string): Promise<Response> {
  const encoder = new TextEncoder();
  let next = await values.next();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (next.done) return controller.close();
        controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
        next = await values.next().catch((error: unknown) => {
          log.warn({ err: error, requestId }, "an answer in lines broke off");
          controller.enqueue(encoder.encode(`${JSON.stringify({ problem: toProblem(error, requestId) })}\n`));
          return { done: true as const, value: undefined };
        });
      },
      cancel: async () => {
        await values.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  // What compresses or buffers on the way would hold the lines back.
  const headers = {
    "content-type": `${TYPE}; charset=utf-8`,
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
    "x-request-id": requestId,
  };
  return new Response(body, { headers });
}
