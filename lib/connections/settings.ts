import { z } from "zod";

export const MONTHS_AT_MOST = 60;

/** How far a window that moves along with today reaches. */
export const rollingMonths = z
  .number({ error: "Give a number of months." })
  .int("Give whole months.")
  .min(1, "Choose at least 1 month.")
  .max(MONTHS_AT_MOST, `Choose at most ${MONTHS_AT_MOST} months.`);

/**
 * What an admin chose for a connection.
 *
 * - `rollingMonths`: the window always ends so many months after today; null while it ends on a fixed day
 * - `policyTypes`: a policy that nobody mapped becomes the default time-off type, or a type of its own name
 */
export const settings = z.object({ rollingMonths: rollingMonths.nullable(), policyTypes: z.enum(["default", "own"]) });
export type Settings = z.output<typeof settings>;

/** Settings to change; those left out stay as they are. A name that we do not know is refused, not ignored. */
export const settingsInput = z.strictObject(settings.partial().shape, {
  error: (issue) =>
    issue.code === "unrecognized_keys"
      ? `There is no setting ${issue.keys.map((key) => `“${key}”`).join(", ")}. There are: ${Object.keys(settings.shape).join(", ")}.`
      : undefined,
});

/** Stored settings, read tolerantly: what is missing, or not understood any more, is as if never chosen. */
const stored = z
  .object({
    rollingMonths: settings.shape.rollingMonths.catch(null),
    policyTypes: settings.shape.policyTypes.catch("default"),
  })
  .catch({ rollingMonths: null, policyTypes: "default" });

export function readSettings(value: unknown): Settings {
  return stored.parse(value);
}
