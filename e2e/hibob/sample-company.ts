import type { Company } from "./company";
import { fateOf, play } from "./sample/history";
import { kindCycle } from "./sample/kinds";
import { addSamplePeople, type SamplePeople } from "./sample/people";
import { type PlannedSlot, plannedSlots } from "./sample/plan";
import type { SampleAgent } from "./sample-agents";
import { addDays } from "./state/days";
import type { Person, RequestInput } from "./state/model";

const FIRST_FIXED_ID = 30_900_001;
const FIRST_SLOT_ID = 31_000_000;
/** A request may be edited twice and then has three ids. */
const IDS_A_SLOT = 4;
/** What is requested by hand later gets ids that no sample of the next years uses. */
const FIRST_FREE_ID = 32_000_001;
/** Agents on parental leave, who request nothing else. */
const PARENTS = [7, 24, 41];

/**
 * Fills an empty company with the agents as its people, 4 people who are no agents, 2 who left, and some 280 requests
 * from 30 days before `today` (`YYYY-MM-DD`) to 180 after. The same for the same day; from day to day the same
 * requests keep their ids, people and dates.
 */
export function seedSampleCompany(company: Company, agents: readonly SampleAgent[], today: string): void {
  const people = addSamplePeople(company, agents, today);
  const requesters = [...people.agents.filter((_, index) => !PARENTS.includes(index)), ...people.staff];
  for (const slot of plannedSlots(today)) fillSlot(company, { slot, requesters, today });
  bookFixed(company, people, today);
  company.state.nextRequestId = FIRST_FREE_ID;
}

function fillSlot(
  company: Company,
  { slot, requesters, today }: { slot: PlannedSlot; requesters: Person[]; today: string },
): void {
  const kind = kindCycle[slot.number % kindCycle.length];
  // The step is no divisor of the number of people: everybody's turn comes with another kind each time.
  const person = requesters[(slot.number * 23) % requesters.length];
  if (!kind || !person) return;
  const timeZone = person.timeZone ?? "Europe/London";
  const request = kind.make({ start: slot.start, timeZone, pick: slot.pick });
  const fate = kind.isPlain ? fateOf(slot.number) : "approved";
  const id = FIRST_SLOT_ID + slot.number * IDS_A_SLOT;
  play(company, { personId: person.id, request, fate, id, bookedOn: bookedOn(slot, today) });
}

/** Some weeks ahead of the leave, but in the past. */
function bookedOn(slot: PlannedSlot, today: string): string {
  const ahead = addDays(slot.start, -slot.pick(3, 60));
  const latest = addDays(today, -slot.pick(1, 45));
  if (ahead < latest) return ahead;
  return latest;
}

/** What there is a few of: open-ended leave, leave of people who left, a type that nobody documented. */
function bookFixed(company: Company, { agents, leavers }: SamplePeople, today: string): void {
  const firstOfMonth = (days: number) => `${addDays(today, days).slice(0, 7)}-01`;
  const holiday = (days: number): RequestInput => ({
    type: "days",
    startDate: addDays(firstOfMonth(days), 9),
    endDate: addDays(firstOfMonth(days), 13),
  });
  const parental = (startDate: string): RequestInput => ({ policy: "Parental leave", type: "openEnded", startDate });
  const fixed: [Person | undefined, RequestInput][] = [
    [agents[PARENTS[0] ?? 0], parental(firstOfMonth(0))],
    [agents[PARENTS[1] ?? 0], parental(firstOfMonth(60))],
    [agents[PARENTS[2] ?? 0], parental(firstOfMonth(120))],
    [leavers[0], holiday(31)],
    [leavers[1], holiday(62)],
    [agents[2], { type: "undocumented", typeName: "flexibleHoursOnRange", startDate: addDays(firstOfMonth(45), 16) }],
  ];
  for (const [index, [person, request]] of fixed.entries()) {
    if (!person) continue;
    const at = `${addDays(today, -20 - index)}T08:00:00Z`;
    company.importRequest(person.id, request, { at, id: FIRST_FIXED_ID + index });
  }
}
