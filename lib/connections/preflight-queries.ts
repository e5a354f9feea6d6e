import { ApiError, apiLines } from "@/lib/api/client";
import {
  type PreflightInput,
  type PreflightLine,
  type PreflightResult,
  preflightLine,
} from "@/lib/connections/preflight-schemas";

type Told = Exclude<PreflightLine, { result: unknown }>;

/**
 * Tests credentials; nothing is stored.
 * @param listen.onCheck hears each check as soon as it is known
 */
export async function preflight(
  input: PreflightInput,
  listen: { onCheck?: (told: Told) => void; signal?: AbortSignal } = {},
): Promise<PreflightResult> {
  const call = { method: "POST", body: input, ...(listen.signal && { signal: listen.signal }) } as const;
  for await (const line of apiLines("/connections/preflight", preflightLine, call)) {
    if ("result" in line) return line.result;
    listen.onCheck?.(line);
  }
  throw new ApiError(0, "unreachable", "The test broke off. Test again.");
}
