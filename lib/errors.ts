/** One thing that is wrong with the input: where, and what to do about it. */
export type FieldError = { path: string; message: string };

/** Codes of problem responses; the API's callers branch on them. */
const STATUS = {
  invalid_json: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  already_connected: 409,
  migration_required: 409,
  parity_failed: 409,
  read_only: 409,
  in_progress: 409,
  outcome_unknown: 409,
  cursor_expired: 410,
  payload_too_large: 413,
  invalid_input: 422,
  provider_rejected: 422,
  idempotency_key_reused: 422,
  rate_limited: 429,
  internal: 500,
  provider_unavailable: 502,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

export function statusOf(code: ErrorCode): number {
  return STATUS[code];
}

/**
 * What went wrong, in words for the person who asked. Services throw it; the route wrapper answers with it
 * as RFC 9457 problem+json. `detail` never holds a secret.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly status: number;
  /** When to try again; null where waiting does not help. */
  readonly retryAfterSeconds: number | null;

  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly errors: FieldError[] = [],
    options: ErrorOptions & { retryAfterSeconds?: number } = {},
  ) {
    super(detail, options);
    this.status = STATUS[code];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

export function notFound(what: string): AppError {
  return new AppError("not_found", `There is no such ${what}.`);
}

/** @param path of the field, for example `credentials.token` */
export function invalidInput(path: string, message: string): AppError {
  return new AppError("invalid_input", message, [{ path, message }]);
}
