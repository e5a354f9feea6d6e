import type { CreateDocumentOptions } from "zod-openapi";

/** Takes out of a schema what only repeats its type, or forbids what we may add later. */
export const polish: Extract<CreateDocumentOptions["override"], (...given: never[]) => void> = ({
  jsonSchema,
  zodSchema,
  io,
}) => {
  // A format says it better than zod's long expression of it.
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // Answers may get new fields; who reads them has to expect that.
  const { def } = zodSchema._zod;
  if (io === "output" && def.type === "object" && def.catchall === undefined) delete jsonSchema.additionalProperties;
};
