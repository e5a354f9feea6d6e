import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { ApiError } from "@/lib/api/client";

/**
 * Puts what the API refused where it belongs: beside the fields it names, and what names none of the form's fields
 * into `errors.root`, for an Alert.
 */
export function showApiError<T extends FieldValues, C, O>(
  form: Pick<UseFormReturn<T, C, O>, "setError" | "getValues">,
  error: unknown,
) {
  const values = form.getValues();
  const named = error instanceof ApiError ? error.errors.filter(({ path }) => path in values) : [];
  for (const [index, { path, message }] of named.entries())
    form.setError(path as Path<T>, { message }, { shouldFocus: index === 0 });
  if (named.length > 0) return;
  form.setError("root", { message: error instanceof Error ? error.message : "Something went wrong. Try again." });
}
