import type { z } from "zod";
import { ProviderError } from "@/lib/integrations/errors";
import type { Endpoint } from "@/lib/integrations/hibob/endpoints";
import { askedWaitMs } from "@/lib/integrations/hibob/pacing";
import { parseJson } from "@/lib/integrations/hibob/parse-json";
import type { Answer } from "@/lib/integrations/hibob/transport";

/** What an answer comes to. `isFinal`: asking again at once cannot help. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: ProviderError; isFinal: boolean };

/** HiBob understood the call and refused what it asks for (400). */
export class BadRequest extends ProviderError {
  constructor(path: string) {
    super("invalid_response", `HiBob refuses our question to ${path} (400).`);
  }
}

const CREDENTIALS_FIX =
  "Check that you copied both completely; the token is shown only once, so you may need to create a new service user.";

/** Reads one answer. The status decides, because HiBob's error bodies have several shapes and may be empty. */
export function readAnswer<Schema extends z.ZodType>(
  answer: Answer,
  context: { endpoint: Endpoint; schema: Schema; nowMs: number },
): Result<z.output<Schema>> {
  const { endpoint, schema, nowMs } = context;
  const { status } = answer;
  const wait = askedWaitMs(answer, nowMs);
  const retryAfter = wait === null ? {} : { retryAfterMs: wait };

  if (status >= 200 && status < 300) return readBody(answer.body, endpoint, schema);
  if (status === 401) {
    return final(new ProviderError("auth", "HiBob doesn't accept this ID and token.", { fix: CREDENTIALS_FIX }));
  }
  if (status === 403) {
    const message = `HiBob accepts the credentials, but this service user may not see ${endpoint.subject}.`;
    return final(new ProviderError("permission", message, { fix: endpoint.permissionFix }));
  }
  if (status === 404) {
    const message = `HiBob has nothing at ${endpoint.path} (404). Its module for ${endpoint.subject} may not be enabled.`;
    const fix = `Ask your HiBob admin to enable the module for ${endpoint.subject} in your company. Then test again.`;
    return final(new ProviderError("invalid_response", message, { fix }));
  }
  if (status === 400) return final(new BadRequest(endpoint.path));
  if (status === 429) return again(new ProviderError("rate_limit", "HiBob asks us to slow down (429).", retryAfter));
  if (status >= 500 || status === 408) {
    return again(new ProviderError("unavailable", `HiBob isn't answering (${status}).`, retryAfter));
  }
  return final(
    new ProviderError("invalid_response", `HiBob doesn't understand our call of ${endpoint.path} (${status}).`),
  );
}

function readBody<Schema extends z.ZodType>(
  body: string,
  endpoint: Endpoint,
  schema: Schema,
): Result<z.output<Schema>> {
  let json: unknown;
  try {
    json = parseJson(body);
  } catch {
    // The parser's own message quotes the body, which may be about people.
    const what = body.trim() === "" ? "is empty" : "isn't complete JSON";
    return again(new ProviderError("invalid_response", `HiBob's answer to ${endpoint.path} ${what}.`));
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const where = parsed.error.issues[0]?.path.join(".") || "the whole answer";
  const message = `HiBob's answer to ${endpoint.path} has an unexpected shape at ${where}.`;
  return final(new ProviderError("invalid_response", message));
}

function final(error: ProviderError) {
  return { ok: false as const, error, isFinal: true };
}

function again(error: ProviderError) {
  return { ok: false as const, error, isFinal: false };
}
