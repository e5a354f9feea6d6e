import { ApiError } from "@/lib/api/client";

/** Fields of the wizard by the API's names for them. */
const FIELDS = {
  "credentials.serviceUserId": "serviceUserId",
  "credentials.token": "token",
  syncUntil: "syncUntil",
  rollingMonths: "months",
} as const;

type FieldName = (typeof FIELDS)[keyof typeof FIELDS];

export type FormProblem = {
  /** What is wrong at which field, in the order of the answer. */
  fields: { name: FieldName; message: string }[];
  /** What is wrong as a whole; null when the fields say it all. */
  title: string | null;
  detail: string | null;
  isAlreadyConnected: boolean;
};

/**
 * Sorts an answer of the API to the fields it speaks of, and to the page.
 * @param vendor name of the integration, for the title
 */
export function toFormProblem(error: unknown, vendor: string): FormProblem {
  const problem = error instanceof ApiError ? error : new ApiError(0, "unexpected", "Something went wrong. Try again.");
  const fields = problem.errors.flatMap(({ path, message }) => {
    const name = (FIELDS as Record<string, FieldName>)[path];
    // The detail of a single error says also what to do about it.
    return name === undefined ? [] : [{ name, message: problem.errors.length === 1 ? problem.message : message }];
  });
  const isToldByFields = fields.length > 0 && fields.length === problem.errors.length;
  return {
    fields,
    title: isToldByFields ? null : titleOf(problem.code, vendor),
    detail: isToldByFields ? null : detailOf(problem),
    isAlreadyConnected: problem.code === "already_connected",
  };
}

function detailOf({ code, message }: ApiError): string {
  if (code !== "provider_unavailable") return message;
  return `${message} Nothing was saved, and what you typed is still here. Try again in a minute.`;
}

function titleOf(code: string, vendor: string): string {
  switch (code) {
    case "already_connected":
      return `${vendor} is already connected`;
    case "provider_rejected":
      return `${vendor} doesn't let Rosterline in yet`;
    case "provider_unavailable":
      return `${vendor} can't be reached right now`;
    case "unreachable":
      return "Rosterline can't be reached";
    case "forbidden":
      return "This takes an admin";
    default:
      return "This didn't work";
  }
}
