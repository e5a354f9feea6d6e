import { type Figure, figure, round } from "@/e2e/bench/figure";
import { runFloor } from "@/e2e/bench/floor";
import { connectVendor, timeRun } from "@/e2e/bench/target";
import type { Vendor } from "@/e2e/bench/vendor";

const POLLS = 30;

/**
 * A company of 20,000 people and 100,000 requests over HTTP, until all is committed with ledger, events and
 * counts; the same again with nothing changed; once more with the rows in another order; and polls that find nothing.
 */
export async function benchSync(vendor: Vendor, report: (figure: Figure) => void): Promise<void> {
  const target = await connectVendor(vendor);
  const measure = async (bench: string) => {
    await vendor.takeCalls();
    const ms = await timeRun(target, "sweep");
    const floorMs = await runFloor(vendor, await vendor.takeCalls());
    report(figure(bench, { ms, floorMs, requests: vendor.requests }));
  };
  await measure("sync-first");
  await measure("sync-unchanged");
  await vendor.shuffle();
  await measure("sync-reordered");
  await timeRun(target, "poll");
  await vendor.takeCalls();
  const before = process.cpuUsage();
  for (let poll = 0; poll < POLLS; poll += 1) await timeRun(target, "poll");
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000 / POLLS;
  const calls = (await vendor.takeCalls()).length / POLLS;
  // Nothing could be less than no work at all; the bar of this one is absolute.
  const bar = { floor: 5, ratio: round(cpuMs / 5), callsPerPoll: calls };
  report({ bench: "poll-idle", figure: round(cpuMs), unit: "ms CPU/poll", ...bar });
}

/** A first load of a very large company: what it takes of memory. The bar is 512 MB. */
export async function benchMemory(vendor: Vendor, report: (figure: Figure) => void): Promise<void> {
  const target = await connectVendor(vendor);
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 100);
  const measure = async (bench: string) => {
    highest = 0;
    const ms = await timeRun(target, "sweep");
    const megabytes = Math.round(highest / 1024 / 1024);
    const bar = { floor: 512, ratio: round(megabytes / 512), seconds: round(ms / 1000) };
    report({ bench, figure: megabytes, unit: "MB resident", ...bar });
  };
  await measure("memory-first");
  await vendor.shuffle();
  await measure("memory-reordered");
  clearInterval(watch);
}
