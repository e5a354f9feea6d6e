import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Company } from "@/e2e/hibob/company";
import type { CompanyOptions } from "@/e2e/hibob/state/company-state";
import type { RequestInput } from "@/e2e/hibob/state/model";
import { sandbox } from "@/e2e/world/sandbox";
import { upsertAgents } from "@/lib/agents/service";
import { importInput } from "@/lib/connections/import-schemas";
import type { MigrationInput } from "@/lib/connections/migration-schemas";
import { pool } from "@/lib/db";
import { createOrganization } from "@/lib/members/organization";
import { importApiKey } from "@/lib/sync/import-api-key";
import { executeRun } from "@/lib/sync/run";
import { addDays, today } from "@/lib/time";

/** For tests only: an organization and a HiBob company with the same people, before anything is imported or connected. */
export type Legacy = {
  company: Company;
  organizationId: string;
  /** HiBob ids of the people, by first name. */
  people: Record<"ada" | "ben" | "cleo", string>;
  /** What a file holds of them; one event an entry. */
  file(events?: FileEvent[]): Record<string, unknown>;
};

export type FileEvent = { externalId: string; agentEmail: string; startsAt: string; endsAt: string; type: string };

/** Everybody is in London, so that days of HiBob and of the file are the same. */
export async function makeLegacy(options: CompanyOptions = {}): Promise<Legacy> {
  const company = sandbox.createCompany(options);
  const organization = await createOrganization({ name: randomUUID(), timeZone: "Europe/London" });
  const names = ["ada", "ben", "cleo"] as const;
  await upsertAgents(
    organization.id,
    names.map((name) => ({ name, email: emailOf(name) })),
  );
  const [ada = "", ben = "", cleo = ""] = names.map((name) => company.addPerson({ name, email: emailOf(name) }).id);
  const people = { ada, ben, cleo };
  return {
    company,
    organizationId: organization.id,
    people,
    file: (events = []) => ({
      integration: "hibob",
      apiKey: "old-key-0123456789",
      syncUntil: dayFromToday(200),
      people: names.map((name) => ({ personId: people[name], agentEmail: emailOf(name) })),
      events,
    }),
  };
}

/** A day off in London's winter or summer. */
export function dayOff(externalId: string | number, name: keyof Legacy["people"], days: number): FileEvent {
  const [startsAt, endsAt] = [midnight(dayFromToday(days)), midnight(dayFromToday(days + 1))];
  return { externalId: String(externalId), agentEmail: emailOf(name), startsAt, endsAt, type: "Vacation" };
}

/** The same in HiBob. */
export function holiday(days: number): RequestInput {
  return { type: "days", startDate: dayFromToday(days), endDate: dayFromToday(days) };
}

export async function importFile({ organizationId }: Legacy, file: unknown): Promise<string> {
  return (await importApiKey(organizationId, importInput.parse(file))).id;
}

/** What the migration of this company's connection is asked with. */
export function replacement({ company }: Legacy, given: Partial<MigrationInput> = {}): MigrationInput {
  const { serviceUserId, token } = company;
  return { credentials: { serviceUserId, token }, apply: false, acceptDifferences: false, ...given };
}

/** Executes the connection's queued run. @returns how it ended */
export async function finishRun(connectionId: string) {
  const { rows: queued } = await pool().query(
    "SELECT id FROM sync_run WHERE connection_id = $1 AND status = 'queued'",
    [connectionId],
  );
  await executeRun(queued[0]?.id);
  const { rows } = await pool().query<{ kind: string; trigger: string; status: string; counts: unknown }>(
    "SELECT kind, trigger, status, counts FROM sync_run WHERE id = $1",
    [queued[0]?.id],
  );
  return rows[0];
}

type EventRow = {
  id: string;
  external_id: string;
  email: string;
  starts_at: string;
  ends_at: string;
  all_day: boolean;
  type: string;
};

export async function readEvents(connectionId: string): Promise<EventRow[]> {
  const { rows } = await pool().query<EventRow>(
    `SELECT e.id, e.external_id, a.email, e.starts_at::text, e.ends_at::text, e.all_day, t.name AS type
     FROM event e JOIN agent a ON a.id = e.agent_id JOIN event_type t ON t.id = e.event_type_id
     WHERE e.connection_id = $1 ORDER BY e.starts_at, e.external_id`,
    [connectionId],
  );
  return rows;
}

export function dayFromToday(days: number): string {
  return addDays(today("Europe/London"), days);
}

function emailOf(name: string): string {
  return `${name}@example.com`;
}

function midnight(day: string): string {
  return Temporal.ZonedDateTime.from(`${day}[Europe/London]`).toInstant().toString();
}
