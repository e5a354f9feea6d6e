import type { KeptProgress } from "@/lib/connections/progress";
import type { WindowPiece } from "@/lib/integrations/types";
import { type LeasedRun, readFurthest, showProgress } from "@/lib/sync/lease";
import { countDays } from "@/lib/time";

/** Shows how far the reading of a window is, for those who watch. */
export class Reading {
  private readonly progress: KeptProgress;
  private startedMs = 0;
  /** No request without an end was named after its first day: perhaps the vendor names them on that day only. */
  mayMissOpenEnded = true;

  constructor(private readonly run: LeasedRun) {
    const daysTotal = countDays(run.window.from, run.window.until);
    const nothing = { people: 0, requests: 0, daysRead: 0, daysBefore: 0, events: null, msPerDay: null, at: null };
    this.progress = { phase: "people", daysTotal, ...nothing };
  }

  async start(): Promise<void> {
    this.progress.daysBefore = Math.min(await readFurthest(this.run), this.progress.daysTotal);
    await this.show();
  }

  /** Everyone is known; the time off comes next. */
  sawPeople(people: number): Promise<void> {
    Object.assign(this.progress, { phase: "time_off", people });
    this.startedMs = performance.now();
    return this.show();
  }

  /** @param events on the schedule by now, of a load that writes as it reads */
  sawPiece({ range, requests }: WindowPiece, events: number | null = null): Promise<void> {
    this.progress.requests += requests.length;
    this.progress.events = events;
    this.mayMissOpenEnded &&= !requests.some(({ span }) => span.kind === "open_ended" && span.startDate < range.from);
    if (range.until >= this.run.window.from) {
      this.progress.daysRead = countDays(this.run.window.from, range.until);
      this.progress.msPerDay = (performance.now() - this.startedMs) / this.progress.daysRead;
    }
    return this.show();
  }

  sawAll(): Promise<void> {
    this.progress.phase = "writing";
    return this.show();
  }

  /** Requests named so far, a request that lies in two pieces twice. */
  get requests(): number {
    return this.progress.requests;
  }

  private show(): Promise<void> {
    return showProgress(this.run, this.progress);
  }
}
