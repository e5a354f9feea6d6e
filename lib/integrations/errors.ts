export type ProviderErrorKind = "auth" | "permission" | "rate_limit" | "unavailable" | "invalid_response";

/**
 * Why a vendor's answer could not be had. `message` and `fix` are for an admin; neither holds a secret.
 *
 * - `auth`: the credentials are refused (401); `permission`: they may not see this (403). Never retried.
 * - `rate_limit`, `unavailable`, `invalid_response`: retried, after `retryAfterMs` where the vendor gave one.
 */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly fix: string | null;
  readonly retryAfterMs: number | null;

  constructor(
    readonly kind: ProviderErrorKind,
    message: string,
    options: { fix?: string; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.fix = options.fix ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }

  /** Whether trying again by ourselves can help; if not, an admin has to act first. */
  get isRetryable(): boolean {
    return this.kind !== "auth" && this.kind !== "permission";
  }
}
