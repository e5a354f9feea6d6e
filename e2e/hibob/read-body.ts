import type { IncomingMessage } from "node:http";
import { badRequest, SandboxError } from "./errors";

const MAX_BYTES = 5_000_000;

/** The parsed JSON body; undefined when there is none. Throws a SandboxError (400, 413) when it cannot be read. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw new SandboxError(413, "too_large", `The body is larger than ${MAX_BYTES} bytes`);
  }
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw badRequest("invalid_json", "The body is not JSON");
  }
}
