import { z } from "zod";
import { id } from "@/lib/api/schemas";

export const policiesInput = z.object({
  policies: z
    // Without an event type (null) the connection's setting decides again; what is left out stays as it is.
    .array(z.object({ id, eventTypeId: id.nullish(), isExcluded: z.boolean().optional() }))
    .min(1)
    .max(500),
});
export type PoliciesInput = z.output<typeof policiesInput>;
