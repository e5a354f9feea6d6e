import { Temporal } from "temporal-polyfill";
import type { Company } from "../company";
import type { View } from "./view";

/** What one page of the console is drawn from. */
export type Scene = {
  company: Company;
  view: View;
  /** Where Rosterline is; null when nobody said so. */
  appUrl: string | null;
  nowMs: number;
  /** `YYYY-MM-DD` on this machine. */
  today: string;
};

export function sceneOf(company: Company, view: View, appUrl: string | null): Scene {
  return { company, view, appUrl, nowMs: Date.now(), today: Temporal.Now.plainDateISO().toString() };
}

/** The start of every address of the control that is about this company. */
export function controlPath({ company }: Scene, path: string): string {
  return `/sandbox/companies/${encodeURIComponent(company.serviceUserId)}${path}`;
}
