import { Temporal } from "temporal-polyfill";
import { BadRequest } from "@/lib/integrations/hibob/answer";
import type { Call } from "@/lib/integrations/hibob/client";
import { whosOut } from "@/lib/integrations/hibob/endpoints";
import { isApproved, toTimeOff } from "@/lib/integrations/hibob/mapper";
import { whosOutAnswer } from "@/lib/integrations/hibob/schemas";
import { countDays, splitDays } from "@/lib/integrations/hibob/windows";
import { fold } from "@/lib/integrations/hibob/words";
import type { DayRange, TimeOff, WindowReading } from "@/lib/integrations/types";

/** The longest range of one call in a sync: a quarter keeps answers small. */
const MOST_DAYS = 92;
/** HiBob names no limit of a range. Where there is one, shorter ranges are tried down to this. */
const FEWEST_DAYS = 7;

type Options = {
  /** Of one call. */
  mostDays?: number;
  onRead?: (read: WindowReading) => Promise<void>;
  /** Only to find out what a refusal was about. */
  isWithoutPrivate?: boolean;
};

export type TimeOffReading = {
  timeOff: TimeOff[];
  /** A private request was among them. One under a custom name proves nothing: everybody is shown those. */
  hasPrivate: boolean;
};

/**
 * Approved requests that overlap the ranges, each once; the last copy wins when one changes between two calls.
 *
 * Working requests (home office, business travel) are not asked for: they are no time off, and in a company with
 * home office they are most of all requests. A row that comes nevertheless and says `activity: workTime` is marked.
 *
 * Where HiBob refuses private requests, all is refused: to go on without them would take them off the schedule.
 * @throws ProviderError
 */
export async function readTimeOff(call: Call, ranges: DayRange[], options: Options = {}): Promise<TimeOffReading> {
  const { mostDays = MOST_DAYS, onRead } = options;
  const found = new Map<string, TimeOff>();
  let hasPrivate = false;
  let pieces = ranges.flatMap((range) => splitDays(range, mostDays));

  // One after the other: HiBob limits calls by the minute, and a refusal must be the last call.
  while (pieces[0]) {
    const [piece, ...rest] = pieces;
    try {
      const query = {
        from: piece.from,
        to: piece.until,
        includePrivate: String(!options.isWithoutPrivate),
        ...ONLY_TIME_OFF,
      };
      const rows = await call(whosOut, whosOutAnswer, { query });
      for (const row of rows) {
        if (isApproved(row)) found.set(row.requestId, toTimeOff(row));
        else found.delete(row.requestId);
        hasPrivate ||= fold(row.visibility) === "private";
      }
      pieces = rest;
    } catch (error) {
      const shorter = Math.max(Math.ceil(countDays(piece) / 2), FEWEST_DAYS);
      if (!(error instanceof BadRequest) || countDays(piece) <= FEWEST_DAYS) throw error;
      pieces = pieces.flatMap((range) => splitDays(range, shorter));
      continue;
    }
    await onRead?.({ until: piece.until, requests: found.size });
  }
  return { timeOff: [...found.values()], hasPrivate };
}

/**
 * All approved requests that overlap a window.
 *
 * HiBob does not say whether a request without an end is out in every later range or only in one that holds its first
 * day. So the year before the window is read too, for such requests only; older ones are left to the first reading.
 * @throws ProviderError
 */
export async function readWindow(call: Call, window: DayRange, options: Options = {}): Promise<TimeOffReading> {
  const first = Temporal.PlainDate.from(window.from);
  const yearBefore = { from: first.subtract({ days: 366 }).toString(), until: first.subtract({ days: 1 }).toString() };
  const before = await readTimeOff(call, [yearBefore], { mostDays: 366 });
  const within = await readTimeOff(call, [window], options);
  const seen = new Set(within.timeOff.map(({ externalId }) => externalId));
  const openEnded = before.timeOff.filter(
    ({ span, externalId }) => span.kind === "open_ended" && !seen.has(externalId),
  );
  return {
    timeOff: [...openEnded, ...within.timeOff],
    hasPrivate: before.hasPrivate || within.hasPrivate,
  };
}

/** All of them have defaults that would hide time off or show something else. */
const ONLY_TIME_OFF = { includeHourly: "true", includePending: "false", includeWorkingRequests: "false" };
