import { z } from "zod";

/** More than any file of 5,000 agents needs. */
export const MOST_CSV_CHARACTERS = 4_000_000;

export const importQuery = z.object({
  /** Says what would happen, and changes nothing. */
  dryRun: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});

export const importInput = z.strictObject({
  csv: z.string().max(MOST_CSV_CHARACTERS, "This file is too large for 5,000 agents."),
});

/** What is wrong with the file: the line as an editor numbers it, and the column where it is one column's fault. */
export const csvProblem = z.object({ line: z.number().int(), column: z.string().nullable(), message: z.string() });
export type CsvProblem = z.output<typeof csvProblem>;

/** One field of a known agent that the file changes. An empty text says that there is nothing. */
export const importChange = z.object({ field: z.string(), from: z.string(), to: z.string() });

export const importRow = z.object({
  email: z.string(),
  name: z.string(),
  /** Null: the agent is new. */
  changes: z.array(importChange).nullable(),
  isActive: z.boolean(),
});
export type ImportRow = z.output<typeof importRow>;

export const MOST_ROWS = 200;

export const importResult = z.object({
  isApplied: z.boolean(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** Of those that are new or change, the first 200 in the file's order. */
  rows: z.array(importRow),
  /** With any of these nothing is imported, and the counts are zero. */
  problems: z.array(csvProblem),
});
export type ImportResult = z.output<typeof importResult>;
