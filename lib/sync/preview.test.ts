import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span, TimeOff, WindowPiece } from "@/lib/integrations/types";
import { PreviewCount } from "@/lib/sync/preview";
import { addDays } from "@/lib/time";

const WINDOW = { from: "2026-10-01", until: "2026-12-31" };
const AGENTS = [{ id: "1", name: "Ada Park", email: "ada@example.com", timeZone: "Europe/London", isActive: true }];
const PEOPLE = [
  { externalId: "ada", name: "Ada", email: "ada@example.com", isActive: true, isTerminated: false },
  { externalId: "eve", name: "Eve", email: "eve@example.com", isActive: true, isTerminated: false },
];

function request(externalId: string, span: Span, given: Partial<TimeOff> = {}): TimeOff {
  const ids = { externalId, personExternalId: "ada", previousExternalId: null, originalExternalId: null };
  const policy = { policy: "Holiday", policyType: null, isPrivate: false, isWorking: false };
  return { ...ids, ...policy, type: "days", span, ...given };
}

function days(startDate: string, endDate = startDate): Span {
  return { kind: "days", startDate, startPortion: "all_day", endDate, endPortion: "all_day" };
}

function mornings(startDate: string, endDate: string): Span {
  return { kind: "portion", startDate, endDate, portion: "morning" };
}

function count(...pieces: WindowPiece[]) {
  const counted = new PreviewCount(PEOPLE, AGENTS, WINDOW);
  for (const piece of pieces) counted.add(piece);
  return counted.preview;
}

test("every request is counted once, with its outcome and under its policy", () => {
  const requests = [
    request("1", days("2026-10-05")),
    request("2", days("2026-10-06"), { personExternalId: "eve" }),
    request("3", mornings("2026-10-05", "2026-10-09"), { policy: "Course" }),
    request("4", days("2026-10-07"), { isWorking: true, policy: "Home office" }),
  ];
  expect(count({ range: WINDOW, requests })).toEqual({
    requests: 4,
    events: 1,
    unmatched: 1,
    skipped: { not_contiguous: 1, not_time_off: 1 },
    policies: [
      { name: "Holiday", requests: 2, events: 1 },
      { name: "Course", requests: 1, events: 0 },
      { name: "Home office", requests: 1, events: 0 },
    ],
  });
});

test("the last copy of a request counts, and one that was replaced counts as that", () => {
  const october = { from: "2026-10-01", until: "2026-10-31" };
  const november = { from: "2026-11-01", until: "2026-11-30" };
  const long = days("2026-10-20", "2026-11-10");
  const openEnded: Span = { kind: "open_ended", startDate: "2026-09-01", startPortion: "all_day" };
  expect(
    count(
      { range: october, requests: [request("1", long), request("2", long), request("3", openEnded)] },
      {
        range: november,
        requests: [
          request("1", mornings("2026-10-20", "2026-11-10")),
          request("4", days("2026-11-03"), { previousExternalId: "2" }),
        ],
      },
    ),
  ).toMatchObject({ requests: 4, events: 2, skipped: { not_contiguous: 1, superseded: 1 } });
});

test("however a window is cut into pieces, the sum is the same", () => {
  const day = fc.integer({ min: -10, max: 100 }).map((offset) => addDays(WINDOW.from, offset));
  const span = fc.oneof(
    fc.tuple(day, fc.nat(40)).map(([from, length]) => days(from, addDays(from, length))),
    fc.tuple(day, fc.nat(5)).map(([from, length]) => mornings(from, addDays(from, length))),
  );
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), cuts, (spans, offsets) => {
      const requests = spans.map((each, index) => request(String(index), each));
      const starts = [WINDOW.from, ...offsets.toSorted((a, b) => a - b).map((offset) => addDays(WINDOW.from, offset))];
      const pieces = starts.map((from, index) => {
        const range = { from, until: addDays(starts[index + 1] ?? addDays(WINDOW.until, 1), -1) };
        return { range, requests: requests.filter((each) => overlaps(each.span, range)) };
      });
      const whole = requests.filter((each) => overlaps(each.span, WINDOW));
      expect(count(...pieces)).toEqual(count({ range: WINDOW, requests: whole }));
    }),
  );
});

function overlaps(span: Span, { from, until }: { from: string; until: string }): boolean {
  return "endDate" in span && (span.startDate ?? "") <= until && (span.endDate ?? "") >= from;
}
