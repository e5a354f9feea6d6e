import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Firewall } from "./api/firewall";
import { RateLimiter } from "./api/rate-limiter";
import { type ApiServer, serveApi } from "./api/serve";
import { Company } from "./company";
import { serveControl } from "./control/serve";
import { SandboxError } from "./errors";
import type { CompanyOptions } from "./state/company-state";

export type SandboxOptions = {
  /** 0, the default, takes any free one. */
  port?: number;
  host?: "127.0.0.1";
  /** Milliseconds that every answer under /v1 takes at least. */
  latencyMs?: number;
  /** HiBob's firewall, which blocks whoever is refused 50 times in 10 seconds. */
  hasFirewall?: boolean;
  /** Where Rosterline is, for the links of the console. */
  appUrl?: string;
};

export type Sandbox = {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** What a client of HiBob is given in place of `https://api.hibob.com/v1`. */
  apiUrl: string;
  createCompany: (options?: CompanyOptions) => Company;
  /** Ends every connection at once, those that wait for an answer too. */
  close: () => Promise<void>;
};

/** Starts a sandbox of HiBob on the loopback interface. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = "127.0.0.1", latencyMs = 0, hasFirewall = false, appUrl } = options;
  const companies = new Map<string, Company>();
  const closing = new AbortController();
  const api: ApiServer = {
    findCompany: (serviceUserId) => companies.get(serviceUserId)?.state,
    limiter: new RateLimiter(),
    firewall: hasFirewall ? new Firewall() : null,
    latencyMs,
    closing: closing.signal,
  };
  const createCompany = (companyOptions: CompanyOptions = {}) => {
    const company = new Company(companyOptions);
    const { serviceUserId } = company;
    if (companies.has(serviceUserId)) {
      throw new SandboxError(
        409,
        "company_exists",
        `There is a company with the service user ${serviceUserId} already`,
      );
    }
    companies.set(serviceUserId, company);
    return company;
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => fail(response, error, closing.signal));
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", `http://${host}`);
    if (url.pathname.startsWith("/v1/")) return serveApi(api, url, { request, response });
    if (url.pathname.startsWith("/sandbox/")) {
      return serveControl({ companies, createCompany, api }, url, { request, response });
    }
    if (url.pathname !== "/" && !url.pathname.startsWith("/console/")) return void response.writeHead(404).end();
    // Only who looks at it in a browser loads what draws it.
    const { serveConsole } = await import("./console/serve");
    await serveConsole({ companies, appUrl: appUrl ?? null }, url, { request, response });
  }

  await listen(server, port, host);
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    apiUrl: `${url}/v1`,
    createCompany,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      reject(isTaken ? new Error(`Port ${port} is taken: the sandbox cannot start on it`, { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** A defect of the sandbox, unless the caller went away or the sandbox closes. */
function fail(response: ServerResponse, error: unknown, closing: AbortSignal): void {
  if (closing.aborted || response.destroyed) return;
  console.error("The HiBob sandbox could not answer:", error);
  if (!response.headersSent) response.writeHead(500);
  response.end();
}
