import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A program that is kept running. */
export type Child = {
  /** Resolves with what it reported once it is ready. */
  ready: Promise<unknown>;
  stop(): Promise<void>;
};

type Options = {
  /** Under scripts/ or e2e/, relative to the root of the repository. */
  script: string;
  args?: string[];
  /** For the Node that runs it. */
  flags?: string[];
  env?: Record<string, string>;
  /** Takes one line when the program ended although nobody asked it to. */
  say: (line: string) => void;
};

const GRACE_MS = 25_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Starts a program of ours in a process of its own and starts it again when it dies. It gets a channel to
 * us, by which it says that it is ready and notices when we are gone.
 */
export function keepRunning(options: Options): Child {
  let process_: ChildProcess;
  let isStopping = false;
  let deaths = 0;
  let settle: { resolve(value: unknown): void; reject(error: Error): void };
  const ready = new Promise<unknown>((resolve, reject) => {
    settle = { resolve, reject };
  });
  let isReady = false;

  function start() {
    process_ = spawn(
      process.execPath,
      [...(options.flags ?? []), "--import", "tsx", join(process.cwd(), options.script), ...(options.args ?? [])],
      {
        env: { ...process.env, ...options.env },
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      },
    );
    process_.on("message", (message) => {
      isReady = true;
      settle.resolve(message);
    });
    process_.on("exit", (code, signal) => void onExit(code, signal));
  }

  async function onExit(code: number | null, signal: string | null) {
    if (isStopping) return;
    // One that never came up would not come up the next time either: its own words are on the screen.
    if (!isReady) return settle.reject(new Error(`${options.script} did not start.`));
    deaths += 1;
    const pauseMs = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** Math.min(deaths - 1, 10));
    options.say(`${options.script} ended (${signal ?? `exit code ${code}`}); starting it again.`);
    await wait(pauseMs);
    if (!isStopping) start();
  }

  start();
  return {
    ready,
    async stop() {
      isStopping = true;
      if (process_.exitCode !== null || process_.signalCode !== null) return;
      const gone = new Promise((resolve) => process_.once("exit", resolve));
      process_.kill("SIGTERM");
      const late = setTimeout(() => process_.kill("SIGKILL"), GRACE_MS);
      await gone;
      clearTimeout(late);
    },
  };
}
