/**
 * Does work beside its caller, one piece at a time: whoever hands it the next waits for the one before, and hears its
 * error. So a vendor is asked for the next piece of a window while this one is written.
 */
export class OneBehind {
  private current: Promise<void> = Promise.resolve();

  async hand(work: () => Promise<void>): Promise<void> {
    await this.current;
    this.current = work();
    // Heard by whoever comes next; unheard until then, it would end the process.
    this.current.catch(() => undefined);
  }

  /** Waits for what was handed last. */
  finish(): Promise<void> {
    return this.current;
  }

  /** As finish, for a caller who has failed: an error of the work is the second one then, and not told. */
  async abandon(): Promise<void> {
    await this.current.catch(() => undefined);
  }
}
