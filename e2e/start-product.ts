import { rmSync } from "node:fs";
import { join } from "node:path";
import type { FullConfig } from "@playwright/test";
import { removeEmbeddedPostgres } from "@/lib/embedded-postgres/server";
import { keepRunning } from "@/lib/host/children";
import { prepareEnvironment } from "@/lib/host/environment";
import { migrate } from "@/prisma/migrate";

/**
 * Starts what the browser tests look at: an empty database, the sandbox, the built web app and a worker. Tests
 * run in processes that inherit this environment, so they can make organizations of their own in the database.
 */
export default async function startProduct(config: FullConfig): Promise<() => Promise<void>> {
  const dataDir = join(process.cwd(), ".test", String(config.metadata.dataDir ?? "e2e"));
  await removeEmbeddedPostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });

  const host = await prepareEnvironment({ say: () => undefined, dataDir, isSelfContained: true });
  await migrate(process.env.DATABASE_URL ?? "");
  const appUrl = `http://127.0.0.1:${config.metadata.port}`;
  const sandbox = keepRunning({
    script: "e2e/hibob/main.ts",
    flags: ["--disable-warning=ExperimentalWarning"],
    env: { PORT: "0", SANDBOX_APP_URL: appUrl },
    say: console.error,
  });
  const { url, apiUrl } = (await sandbox.ready) as { url: string; apiUrl: string };
  Object.assign(process.env, {
    NODE_ENV: "production",
    PORT: String(config.metadata.port),
    HOST: "127.0.0.1",
    HIBOB_API_URL: apiUrl,
    HIBOB_APP_URL: "https://app.hibob.com",
    SANDBOX_URL: url,
    SUPPORT_URL: "https://support.example/ask",
    SYNC_POLL_SECONDS: "1",
    WEBHOOK_PRIVATE_ADDRESSES: "allow",
    LOG_LEVEL: "error",
  });
  const children = ["scripts/web.ts", "scripts/worker.ts"].map((script) => keepRunning({ script, say: console.error }));
  await Promise.all(children.map((child) => child.ready));
  return async () => {
    await Promise.all(children.map((child) => child.stop()));
    await sandbox.stop();
    await host.release();
  };
}
