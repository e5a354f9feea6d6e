import { startSandbox } from "@/e2e/hibob/server";

/** The HiBob of a test file. Each test makes a company of its own there. */
export const sandbox = await startSandbox();
