import { takeCall } from "@/lib/api-keys/budget";
import type { Caller } from "@/lib/auth/caller";
import { AppError } from "@/lib/errors";

/**
 * Counts a call of an API key, and says in the headers what is left (draft-ietf-httpapi-ratelimit-headers: `q` calls in
 * `w` seconds, `r` of them left for `t` seconds). Members are not limited.
 * @throws AppError `rate_limited` with the wait
 */
export async function countCall(caller: Caller, headers: Headers): Promise<void> {
  if (caller.kind === "member") return;
  const { isAllowed, limit, windowSeconds, left, secondsLeft } = await takeCall(caller.apiKeyId);
  headers.set("ratelimit-policy", `"minute";q=${limit};w=${windowSeconds}`);
  headers.set("ratelimit", `"minute";r=${left};t=${secondsLeft}`);
  if (isAllowed) return;
  const words = `This API key may make ${limit} requests a minute, and has. Wait ${secondsLeft} s, then go on.`;
  throw new AppError("rate_limited", words, [], { retryAfterSeconds: secondsLeft });
}
