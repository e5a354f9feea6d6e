// A process of its own, so that the vendor's work does not count as ours. Reports its address over the channel.
import { startSandbox } from "@/e2e/hibob/server";

const [people = 0, requests = 0] = process.argv.slice(2).map(Number);
const DAYS = 360;
/** Before anything that a poll looks at. */
const LONG_AGO = new Date(Date.now() - 24 * 60 * 60_000).toISOString();

const sandbox = await startSandbox();
const company = sandbox.createCompany();
const ids = Array.from(
  { length: people },
  (_, index) => company.addPerson({ name: `Person ${index}`, email: emailOf(index) }).id,
);
for (let index = 0; index < requests; index += 1) {
  const startDate = dayAt((index * 7) % DAYS);
  const endPortion = index % 5 === 0 ? "morning" : "all_day";
  const request = { type: "days", startDate, endDate: startDate, endPortion } as const;
  company.book(ids[index % people] ?? "", request, { at: LONG_AGO });
}
process.send?.({ apiUrl: sandbox.apiUrl, serviceUserId: company.serviceUserId, token: company.token });
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));

function emailOf(index: number): string {
  return `person-${index}@example.com`;
}

/** Of the 360 days from 1 November 2026 on. */
function dayAt(index: number): string {
  return new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10);
}
