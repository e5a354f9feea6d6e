const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/**
 * An instant in the words people use: "just now", "40 s ago", "in 20 s", "2 min ago", "3 h ago", "5 days ago", and the
 * UTC date when it is more than 30 days away. Both arguments are milliseconds since 1970.
 */
export function relativeTime(at: number, now: number): string {
  const distance = Math.abs(at - now);
  if (distance < 5 * SECOND) return at > now ? "in a moment" : "just now";
  if (distance >= 30 * DAY) return date.format(at);
  const words = amount(distance);
  return at > now ? `in ${words}` : `${words} ago`;
}

function amount(distance: number): string {
  if (distance < MINUTE) return `${Math.floor(distance / SECOND)} s`;
  if (distance < HOUR) return `${Math.floor(distance / MINUTE)} min`;
  if (distance < DAY) return `${Math.floor(distance / HOUR)} h`;
  const days = Math.floor(distance / DAY);
  return days === 1 ? "1 day" : `${days} days`;
}
