import { afterEach, expect, vi } from "vitest";
import { runCli } from "@/lib/cli/main";

/** Commands as a shell runs them. For tests only. */

afterEach(() => vi.restoreAllMocks());

/** Runs a command as a shell does, and what it said. */
export async function run(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: "", stderr: "" };
  const listen = (name: "stdout" | "stderr") =>
    vi.spyOn(process[name], "write").mockImplementation((chunk) => {
      said[name] += chunk;
      return true;
    });
  const spies = [listen("stdout"), listen("stderr")];
  const code = await runCli(argv);
  for (const spy of spies) spy.mockRestore();
  return { code, ...said };
}

/** The one JSON document that a command prints. */
export async function json(...argv: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await run(...argv, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

export async function refused(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...argv);
  expect(code).toBe(1);
  expect(stdout).toBe("");
  return stderr;
}
