import type { Person, TimeOffRequest } from "../state/model";
import { getPerson } from "../state/people";
import { firstDay, lastDay } from "../state/range";
import type { Scene } from "./scene";

/** The requests that the view asks for: what is not over yet from the next one on, then what is from the last one back. */
export function arrange({ company, view, today }: Scene): { upcoming: TimeOffRequest[]; earlier: TimeOffRequest[] } {
  const found = [...company.state.requests.values()]
    .filter(({ status }) => view.status === "all" || status === view.status)
    .filter(({ personId }) => isMatch(getPerson(company.state, personId), view.q))
    .sort((left, right) => firstDay(left.range).localeCompare(firstDay(right.range)) || left.id - right.id);
  const isOver = ({ range }: TimeOffRequest) => (lastDay(range) ?? today) < today;
  return { upcoming: found.filter((request) => !isOver(request)), earlier: found.filter(isOver).reverse() };
}

/** By name or email, without regard to case and accents. */
export function isMatch({ displayName, email }: Person, search: string): boolean {
  const words = plain(search).split(/\s+/);
  const text = plain(`${displayName} ${email}`);
  return words.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
