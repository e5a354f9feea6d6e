import type { Problem } from "@/lib/api/schemas";
import { AppError, type ErrorCode } from "@/lib/errors";
import { ProviderError } from "@/lib/integrations/errors";

const TITLES: Partial<Record<ErrorCode, string>> = {
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  not_found: "Not found",
  invalid_input: "Invalid input",
  read_only: "Read-only",
  already_connected: "Already connected",
  migration_required: "Migration required",
  parity_failed: "Not everything is seen",
  cursor_expired: "Cursor too old",
  in_progress: "Still in progress",
  idempotency_key_reused: "Idempotency-Key used for something else",
  provider_rejected: "Refused by the provider",
  provider_unavailable: "The provider can't be reached",
};

/** Any error as RFC 9457. What is not meant for people says only its request id. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = toAppError(error);
  const problem: Problem = {
    type: `https://rosterline.dev/problems/${known.code}`,
    title: TITLES[known.code] ?? sentence(known.code),
    status: known.status,
    code: known.code,
    detail: known.detail,
    requestId,
  };
  if (known.errors.length > 0) problem.errors = known.errors;
  if (known.code === "internal")
    problem.detail = `Something went wrong on our side. Give this id to your administrator: ${requestId}`;
  return problem;
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ProviderError) {
    const words = error.fix ? `${error.message} ${error.fix}` : error.message;
    return new AppError(error.isRetryable ? "provider_unavailable" : "provider_rejected", words);
  }
  return new AppError("internal", "Something went wrong on our side.");
}

function sentence(code: string): string {
  const words = code.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
