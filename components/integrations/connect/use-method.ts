import { parseAsStringLiteral, useQueryState } from "nuqs";
import { METHODS } from "@/components/integrations/connect/method-choice";

/** How the vendor knows us, kept in the address. */
export function useMethod() {
  return useQueryState("method", parseAsStringLiteral(METHODS).withDefault("service_user"));
}
