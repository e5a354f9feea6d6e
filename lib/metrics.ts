import { subscribe } from "node:diagnostics_channel";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { env } from "@/lib/env";

/** Kept on the process: a bundler may load this file once for each of its bundles, and every one counts for all. */
const kept = globalThis as typeof globalThis & { rosterlineMetrics?: ReturnType<typeof openMetrics> };

/** What this process counts, in Prometheus' words. No name, email or address of anybody is in it. */
export function metrics() {
  kept.rosterlineMetrics ??= openMetrics();
  return kept.rosterlineMetrics;
}

export function noteAnswer(answer: { method: string; status: number; seconds: number }): void {
  metrics().answers.observe({ method: answer.method, status: answer.status }, answer.seconds);
}

/** @param code of the problem */
export function noteRefusal(code: string): void {
  metrics().refusals.inc({ code });
}

export function noteRun(run: {
  kind: string;
  result: "succeeded" | "failed" | "held" | "lost";
  seconds: number;
}): void {
  metrics().runs.observe({ kind: run.kind, result: run.result }, run.seconds);
}

function openMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const vendor = new Histogram({
    name: "rosterline_vendor_request_duration_seconds",
    help: "HTTP calls to vendors until the headers of their answer, by vendor and status; status 0 got no answer.",
    labelNames: ["vendor", "status"],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  watchVendors((call, seconds) => vendor.observe(call, seconds));
  return {
    registry,
    answers: new Histogram({
      name: "rosterline_http_request_duration_seconds",
      help: "Calls of the API that were answered, by method and status.",
      labelNames: ["method", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
      registers,
    }),
    refusals: new Counter({
      name: "rosterline_refusals_total",
      help: "Calls of the API that ended in a problem, by its code.",
      labelNames: ["code"],
      registers,
    }),
    runs: new Histogram({
      name: "rosterline_run_duration_seconds",
      help: "Runs that ended, by kind (poll, sweep) and result (succeeded, failed, held, lost to another worker).",
      labelNames: ["kind", "result"],
      buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800],
      registers,
    }),
    queue: new Gauge({
      name: "rosterline_queue_depth",
      help: "Of all processes: connections that are due, runs that wait for a worker, runs under way.",
      labelNames: ["state"],
      registers,
    }),
    freshness: new Gauge({
      name: "rosterline_connection_last_good_sync_seconds",
      help: "Seconds since the last good run of each connection that is not paused, by its id.",
      labelNames: ["connection", "integration"],
      registers,
    }),
  };
}

type VendorCall = { vendor: string; status: number };
type Said = { request: { origin?: string | URL }; response?: { statusCode: number } };

/** undici tells of every call it makes; so nothing that speaks to a vendor needs to know that it is counted. */
function watchVendors(note: (call: VendorCall, seconds: number) => void): void {
  const startedMs = new WeakMap<object, number>();
  const end = (said: unknown) => {
    const { request, response } = said as Said;
    const ms = startedMs.get(request);
    // An answer that breaks off after its headers is told of twice.
    if (ms === undefined || !startedMs.delete(request)) return;
    note({ vendor: vendorOf(request.origin), status: response?.statusCode ?? 0 }, (performance.now() - ms) / 1000);
  };
  subscribe("undici:request:create", (said) => startedMs.set((said as Said).request, performance.now()));
  subscribe("undici:request:headers", end);
  subscribe("undici:request:error", end);
}

/** Other hosts are of customers: counted, but not named. */
function vendorOf(origin: string | URL | undefined): string {
  return origin !== undefined && new URL(origin).origin === new URL(env().HIBOB_API_URL).origin ? "hibob" : "other";
}
