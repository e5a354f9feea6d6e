import type { IncomingMessage, ServerResponse } from "node:http";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Company } from "../company";
import { notFound, SandboxError } from "../errors";
import { refuseForeignHosts } from "../foreign-hosts";
import { assetOf } from "./assets";
import { documentOf } from "./document";
import { ConsolePage } from "./parts/console-page";
import { FrontPage } from "./parts/front-page";
import { sceneOf } from "./scene";
import { readView, TABS } from "./view";

export type ConsoleWorld = {
  companies: Map<string, Company>;
  /** Where Rosterline is, for links; null when nobody said so. */
  appUrl: string | null;
};

/** Nothing but the console's own files runs in it or is loaded by it, and no page shows it in a frame. */
const HEADERS = {
  "Content-Security-Policy": "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Answers `/` and what is below `/console`: where a person acts as the people of HiBob do, over the control. */
export async function serveConsole(
  world: ConsoleWorld,
  url: URL,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  try {
    refuseForeignHosts(request);
    const { type, body } = await answer(world, url);
    response.writeHead(200, { ...HEADERS, "Content-Type": type, "Cache-Control": "no-cache" }).end(body);
  } catch (error) {
    if (error instanceof MovedTo) response.writeHead(302, { Location: error.address }).end();
    else if (error instanceof SandboxError) response.writeHead(error.status, HEADERS).end(error.message);
    else throw error;
  }
}

class MovedTo extends Error {
  constructor(readonly address: string) {
    super(address);
  }
}

async function answer({ companies, appUrl }: ConsoleWorld, url: URL) {
  const [, , first = "", second] = url.pathname.split("/");
  if (url.pathname === "/") {
    const [only, ...others] = companies.keys();
    if (only !== undefined && others.length === 0) throw new MovedTo(`/console/${encodeURIComponent(only)}`);
    return page("HiBob sandbox", createElement(FrontPage, { companies: [...companies.values()] }));
  }
  if (second !== undefined) return assetOf(first, second);
  const company = companies.get(decodeURIComponent(first));
  if (!company) throw notFound(`Company ${first}`);
  const scene = sceneOf(company, readView(url.searchParams), appUrl);
  return page(`${TABS[scene.view.tab]} · HiBob sandbox`, createElement(ConsolePage, { scene }));
}

function page(title: string, body: ReactElement) {
  return { type: "text/html; charset=utf-8", body: documentOf(title, renderToStaticMarkup(body)) };
}
