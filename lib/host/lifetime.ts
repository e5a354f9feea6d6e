/**
 * Resolves when this process is asked to end: Ctrl-C, a signal, or because the process that started it is
 * gone. Further signals are ignored, so that the ending is orderly.
 */
export function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    if (process.channel) process.on("disconnect", () => resolve());
  });
}

/** For what a person has to mend: words without a stack, and the process ends. */
export function endWithWords(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
