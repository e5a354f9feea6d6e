import { Contradiction } from "@/lib/integrations/hibob/contradiction";
import { fold } from "@/lib/integrations/hibob/words";
import type { Portion } from "@/lib/integrations/types";

/**
 * An absent portion is the whole day.
 * @throws Contradiction when it is one that we do not know
 */
export function readPortion(value: string | undefined): Portion {
  switch (fold(value)) {
    case undefined:
    case "allday":
      return "all_day";
    case "morning":
      return "morning";
    case "afternoon":
      return "afternoon";
    default:
      throw new Contradiction(`"${value?.slice(0, 40)}" is not a part of a day that we know.`);
  }
}
