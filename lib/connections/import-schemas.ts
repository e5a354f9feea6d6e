import { z } from "zod";

const line = z
  .string("Write it as text, in quotes.")
  .trim()
  .min(1, "It is missing.")
  .max(100, "At most 100 characters.")
  .regex(/^[^\p{Cc}]*$/u, "It holds characters that do not belong in a line of text.");

const email = z.string("It is missing.").trim().toLowerCase().pipe(z.email("Not an email address."));

const dayOfFile = z.iso.date("Write a day, for example 2027-01-31.");

const instantOfFile = z.iso.datetime({
  offset: true,
  error: "Write an instant with its offset from UTC, for example 2026-11-02T00:00:00Z.",
});

const person = z.object({
  /** The vendor's id of the employee, as text: HiBob's exceed 2^53. */
  personId: line,
  agentEmail: email,
});

const event = z
  .object({
    /** The vendor's id of the request. */
    externalId: line,
    agentEmail: email,
    startsAt: instantOfFile,
    endsAt: instantOfFile,
    /** Name of the event type. */
    type: line,
  })
  .refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
    path: ["endsAt"],
    message: "It must be after startsAt.",
  });

/** An old API-key connection: what it had linked and put on the schedule, as another system wrote it down. */
export const importInput = z.object({
  integration: z.string("It is missing.").min(1, "It is missing."),
  apiKey: z.string("It is missing.").trim().min(1, "It is missing.").max(2000, "At most 2,000 characters."),
  syncFrom: dayOfFile.optional(),
  syncUntil: dayOfFile,
  people: z.array(person).superRefine(refuseTwice("personId", (entry) => entry.personId)),
  events: z.array(event).superRefine(refuseTwice("externalId", (entry) => entry.externalId)),
});
export type ImportInput = z.output<typeof importInput>;

function refuseTwice<Entry>(field: string, read: (entry: Entry) => string) {
  return (entries: Entry[], context: z.RefinementCtx) => {
    const seen = new Map<string, number>();
    entries.forEach((entry, index) => {
      const id = read(entry);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, index);
      else context.addIssue({ code: "custom", path: [index, field], message: `${id} is already at [${first}].` });
    });
  };
}
