import { z } from "zod";

const isOff = z.boolean().default(false);
const portionNames = z.enum(["startPortion", "startDatePortion"]);

/**
 * Where HiBob's documentation is silent or its readers disagree, each reading is a position of a switch. The
 * defaults are the likeliest; a consumer has to be right under every one.
 */
export const switchesSchema = z.object({
  /** What `changes` says of a request that was replaced by an edit. */
  replacedRow: z.enum(["nothing", "Canceled", "Deleted"]).default("Canceled"),
  /**
   * Whether `whosout` lists a request that was replaced as long as the one in its place is in the same answer. Its
   * rows name the request that they replaced then, so that a reader can tell the two apart.
   */
  replacedInWhosOut: z.enum(["absent", "listed"]).default("absent"),
  /** How a row says that it replaced no other request. */
  noPrevious: z.enum(["null", "absent", "zero", "ownId"]).default("null"),
  /** What `changes` says of a declined request. */
  declinedRow: z.enum(["nothing", "Declined", "Canceled", "Deleted"]).default("nothing"),
  /** Whether the removal of a request that was never approved shows without `includePending`. */
  pendingRemovals: z.enum(["withPending", "always"]).default("withPending"),
  /** Whether edits that keep the id (a note, a reason) show in `changes` as "Updated". */
  softEditRows: isOff,
  changeTypeCase: z.enum(["capitalised", "lower"]).default("capitalised"),
  /** One of HiBob's documents writes names of types with a capital letter, another writes statuses so. */
  typeCase: z.enum(["camel", "capitalised"]).default("camel"),
  statusCase: z.enum(["lower", "capitalised"]).default("lower"),
  /** The order of rows in every list; `shuffled` differs from call to call, the same way in every run. */
  rowOrder: z.enum(["asc", "desc", "shuffled"]).default("asc"),
  /** `createdOn` of a change row: not there, when the change was made, or when the request was made. */
  createdOn: z.enum(["absent", "changeTime", "requestCreation"]).default("absent"),
  inactiveInChanges: z.boolean().default(true),
  privateInChanges: z.enum(["permitted", "never", "always"]).default("permitted"),
  /** A change shows in `changes` only this long after it was made, with its own time. */
  changesLagMs: z.number().min(0).default(0),
  /** Whether an open-ended request is out in every later range, or only in one that holds its first day. */
  openEndedInWhosOut: z.enum(["everyLaterRange", "rangeOfStart"]).default("everyLaterRange"),
  /** The longest range that `whosout` accepts, both days counted; null is no limit. */
  whosOutMaxDays: z.number().int().positive().nullable().default(null),
  employeeEmailInWhosOut: isOff,
  listPortionNames: portionNames.default("startPortion"),
  byIdPortionNames: portionNames.default("startDatePortion"),
  /**
   * A day in `durations`: as it is submitted (`dayDuration` inside), its keys beside the date, or short keys
   * (`startTime`, `endTime`, `duration`).
   */
  durations: z.enum(["nested", "local", "short"]).default("nested"),
  /** Whether list rows with clock times also carry `timeZoneOffset`. */
  timeZoneOffsetInLists: isOff,
  /** Whether list rows carry what only the request by id is documented to have: notes, reasons and attachments. */
  notesInLists: isOff,
  /** As HiBob documents it, or as a number beyond 2^53, which a plain JSON.parse gets wrong. */
  employeeId: z.enum(["string", "number"]).default("string"),
  people: z.enum(["nested", "slash", "both"]).default("nested"),
  /** Without any permission on people's fields: refused, or an answer without people. */
  peopleWithoutPermission: z.enum(["forbidden", "empty"]).default("forbidden"),
  fieldsAnswer: z.enum(["bare", "wrapped"]).default("bare"),
  listAnswer: z.enum(["wrapped", "bare"]).default("wrapped"),
  errorBody: z.enum(["key", "statusCode", "empty"]).default("key"),
});

export type Switches = z.output<typeof switchesSchema>;
