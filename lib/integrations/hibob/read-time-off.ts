import { Temporal } from "temporal-polyfill";
import { type Answered, askDays } from "@/lib/integrations/hibob/ask-days";
import type { Call } from "@/lib/integrations/hibob/client";
import { whosOut } from "@/lib/integrations/hibob/endpoints";
import { isApproved, toTimeOff } from "@/lib/integrations/hibob/mapper";
import { type Names, noteNames } from "@/lib/integrations/hibob/names";
import { type TimeOffRow, whosOutAnswer } from "@/lib/integrations/hibob/schemas";
import { fold } from "@/lib/integrations/hibob/words";
import type { DayRange, TimeOff, WindowPiece } from "@/lib/integrations/types";

type Options = {
  /** Of one call. */
  mostDays?: number;
  /** Names that the rows carry are noted here. */
  names?: Names;
  /** Only to find out what a refusal was about. */
  isWithoutPrivate?: boolean;
  /** Only to find out which policies are no time off. */
  isWithWorking?: boolean;
  /** Hears each answer as it came. */
  onAnswer?: (text: string) => void;
};

export type TimeOffReading = {
  timeOff: TimeOff[];
  /** A private request was among them. One under a custom name proves nothing: everybody is shown those. */
  hasPrivate: boolean;
};

/**
 * Approved requests that overlap a range, piece by piece.
 *
 * Working requests (home office, business travel) are not asked for: they are no time off, and in a company with
 * home office they are most of all requests. A row that comes nevertheless and says `activity: workTime` is marked.
 *
 * Where HiBob refuses private requests, all is refused: to go on without them would take them off the schedule.
 * @throws ProviderError
 */
export async function* readPieces(
  call: Call,
  range: DayRange,
  options: Options = {},
): AsyncGenerator<WindowPiece & { hasPrivate: boolean }> {
  const ask = (piece: DayRange) => askWhosOut(call, piece, options);
  for await (const { range: piece, value: rows } of askDays(range, ask, options)) {
    if (options.names) noteNames(options.names, rows);
    // The last copy of a request counts.
    const found = new Map<string, TimeOff>();
    let hasPrivate = false;
    for (const row of rows) {
      if (isApproved(row)) found.set(row.requestId, toTimeOff(row));
      else found.delete(row.requestId);
      hasPrivate ||= fold(row.visibility) === "private";
    }
    yield { range: piece, requests: [...found.values()], hasPrivate };
  }
}

/** All approved requests that overlap any of the ranges, each once. @throws ProviderError */
export async function readTimeOff(call: Call, ranges: DayRange[], options: Options = {}): Promise<TimeOffReading> {
  const found = new Map<string, TimeOff>();
  let hasPrivate = false;
  for (const range of ranges) {
    for await (const piece of readPieces(call, range, options)) {
      for (const request of piece.requests) found.set(request.externalId, request);
      hasPrivate ||= piece.hasPrivate;
    }
  }
  return { timeOff: [...found.values()], hasPrivate };
}

/**
 * Approved requests without an end that began in the year before a day. HiBob does not say whether such a request is
 * out in every later range or only in one that holds its first day; older ones are left to the first reading.
 * @throws ProviderError
 */
export async function readOpenEnded(call: Call, before: string, options: Options = {}): Promise<TimeOff[]> {
  const { timeOff } = await readTimeOff(call, [yearBefore(before)], { mostDays: YEAR, ...options });
  return timeOff.filter(({ span }) => span.kind === "open_ended");
}

/** As many days of one question: only requests without an end are wanted, and most companies have few. */
export const YEAR = 366;

export function yearBefore(before: string): DayRange {
  const day = Temporal.PlainDate.from(before);
  return { from: day.subtract({ days: YEAR }).toString(), until: day.subtract({ days: 1 }).toString() };
}

/**
 * All approved requests that a window needs, piece by piece: those without an end that began before it, then those that
 * overlap it.
 * @throws ProviderError
 */
export async function* readNeeded(call: Call, window: DayRange, mostDays: number) {
  for await (const piece of readPieces(call, yearBefore(window.from), { mostDays: YEAR })) {
    yield { ...piece, requests: piece.requests.filter(({ span }) => span.kind === "open_ended") };
  }
  yield* readPieces(call, window, { mostDays });
}

/**
 * Names of the policies whose requests HiBob calls working ones: those that an answer holds only when it is asked for
 * working requests too.
 * @throws ProviderError
 */
export async function readWorkingPolicies(call: Call, range: DayRange): Promise<Set<string>> {
  const all = await readPolicies(call, range, { isWithWorking: true });
  return all.difference(await readPolicies(call, range, {}));
}

async function readPolicies(call: Call, range: DayRange, options: Options): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const piece of readPieces(call, range, options))
    for (const { policy } of piece.requests) names.add(policy);
  return names;
}

/** The parameters of a question: all of them have defaults that would hide time off or show something else. */
export function whosOutQuery({ from, until }: DayRange, options: Options = {}): Record<string, string> {
  return {
    from,
    to: until,
    includePrivate: String(!options.isWithoutPrivate),
    includeHourly: "true",
    includePending: "false",
    includeWorkingRequests: String(options.isWithWorking ?? false),
  };
}

async function askWhosOut(call: Call, piece: DayRange, options: Options): Promise<Answered<TimeOffRow[]>> {
  let characters = 0;
  const onAnswer = (text: string) => {
    characters = text.length;
    options.onAnswer?.(text);
  };
  const value = await call(whosOut, whosOutAnswer, { query: whosOutQuery(piece, options), onAnswer });
  return { value, characters };
}
