import type { Progress } from "@/lib/connections/schemas";
import type { WindowPiece } from "@/lib/integrations/types";
import { type LeasedRun, showProgress } from "@/lib/sync/lease";
import { countDays } from "@/lib/time";

/** Shows how far the reading of a window is, for those who watch. */
export class Reading {
  private readonly progress: Progress;
  /** No request without an end was named after its first day: perhaps the vendor names them on that day only. */
  mayMissOpenEnded = true;

  constructor(private readonly run: LeasedRun) {
    const daysTotal = countDays(run.window.from, run.window.until);
    this.progress = { phase: "people", people: 0, requests: 0, daysRead: 0, daysTotal };
  }

  start(): Promise<void> {
    return showProgress(this.run, this.progress);
  }

  /** Everyone is known; the time off comes next. */
  sawPeople(people: number): Promise<void> {
    Object.assign(this.progress, { phase: "time_off", people });
    return showProgress(this.run, this.progress);
  }

  sawPiece({ range, requests }: WindowPiece): Promise<void> {
    this.progress.requests += requests.length;
    this.mayMissOpenEnded &&= !requests.some(({ span }) => span.kind === "open_ended" && span.startDate < range.from);
    if (range.until >= this.run.window.from) {
      this.progress.daysRead = countDays(this.run.window.from, range.until);
    }
    return showProgress(this.run, this.progress);
  }

  sawAll(): Promise<void> {
    this.progress.phase = "writing";
    return showProgress(this.run, this.progress);
  }

  /** Requests named so far, a request that lies in two pieces twice. */
  get requests(): number {
    return this.progress.requests;
  }
}
