import { once } from "node:events";
import { createServer } from "node:http";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { checkMayRead, renderMetrics } from "@/lib/health/metrics";
import { log } from "@/lib/log";

export type MetricsServer = { stop(): Promise<void> };

/**
 * Answers with a worker's metrics at `/metrics` of WORKER_METRICS_PORT. Without METRICS_TOKEN it listens on this machine
 * only. A port that is taken ends the start: who set it wants to be told.
 */
export async function startMetricsServer(): Promise<MetricsServer> {
  const port = env().WORKER_METRICS_PORT;
  if (port === undefined) return { stop: async () => undefined };
  const isGuarded = env().METRICS_TOKEN !== undefined;
  const server = createServer(async (request, response) => {
    try {
      if (request.url !== "/metrics") throw new AppError("not_found", "The metrics are at /metrics.");
      checkMayRead({ authorization: request.headers.authorization ?? null, isLocal: !isGuarded });
      const { contentType, text } = await renderMetrics();
      response.writeHead(200, { "content-type": contentType }).end(text);
    } catch (error) {
      if (!(error instanceof AppError)) log.error({ err: error }, "the metrics can't be read");
      const known = error instanceof AppError ? error : new AppError("internal", "The metrics can't be read.");
      response.writeHead(known.status, { "content-type": "text/plain" }).end(`${known.detail}\n`);
    }
  });
  server.listen(port, isGuarded ? undefined : "127.0.0.1");
  await once(server, "listening");
  return {
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
