/** How much two events overlap: `30 min`, `2 h`, `7 h 30 min`, `1 day`, `2 days 4 h`. */
export function overlapWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const minutes = Math.max(1, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000));
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  const rest = minutes % 60;
  const words = [
    days > 0 && (days === 1 ? "1 day" : `${days} days`),
    hours > 0 && `${hours} h`,
    // Whoever counts days does not count minutes.
    rest > 0 && days === 0 && `${rest} min`,
  ];
  return words.filter(Boolean).join(" ");
}
