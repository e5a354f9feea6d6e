import { randomUUID } from "node:crypto";
import { migrationRequired } from "@/lib/connections/migration-required";
import type {
  Check,
  CheckId,
  PreflightInput,
  PreflightLine,
  PreflightResult,
} from "@/lib/connections/preflight-schemas";
import type { Connection, CreateInput, PatchInput } from "@/lib/connections/schemas";
import {
  type Alongside,
  addConnection,
  changeConnection,
  getConnection,
  refuseSecondConnection,
  storeCredentials,
} from "@/lib/connections/service";
import { checkWindow, defaultSyncFrom } from "@/lib/connections/window";
import { encrypt } from "@/lib/crypto";
import { db } from "@/lib/db";
import { AppError, type FieldError, invalidInput, notFound } from "@/lib/errors";
import { findVendor } from "@/lib/integrations/catalog";
import { findProvider } from "@/lib/integrations/registry";
import type { Credentials, DayRange, Finding } from "@/lib/integrations/types";
import { countAsking } from "@/lib/sync/asking-limit";
import { judge } from "@/lib/sync/preflight";
import { addMonths, today } from "@/lib/time";

/** Shown ahead when no sync-until date is chosen yet. */
const PREVIEW_MONTHS = 6;
/** Without these nothing can be synced. Private time off that is refused outright shows with time off. */
const NEEDED: CheckId[] = ["people", "time_off"];

/**
 * Tests credentials and shows what a sync would do. Stores nothing. Each check is a line as soon as it is known, the
 * whole is the last; ended early, it stops asking the vendor.
 * @throws AppError `invalid_input`; ProviderError when the vendor cannot be asked
 */
export async function* preflightLines(organizationId: string, input: PreflightInput): AsyncGenerator<PreflightLine> {
  requireIntegration(input.integration);
  const window = chooseWindow(input, await todayOf(organizationId));
  const given = { window, only: input.checks };
  yield { result: yield* judge(organizationId, ask(organizationId, input, given), given) };
}

/** The same at once. */
export async function preflight(organizationId: string, input: PreflightInput): Promise<PreflightResult> {
  for await (const line of preflightLines(organizationId, input)) if ("result" in line) return line.result;
  throw new Error("A test ended without a result.");
}

/**
 * Makes a connection of credentials that the vendor accepts.
 * @throws AppError `provider_rejected` at the field, `already_connected`, `invalid_input`; nothing is stored then
 */
export async function connect(organizationId: string, input: CreateInput, alongside?: Alongside): Promise<Connection> {
  requireIntegration(input.integration);
  const day = await todayOf(organizationId);
  const window = chooseWindow(input, day);
  await refuseSecondConnection(organizationId, input.integration);
  await refuseFailedChecks(ask(organizationId, input, { window, only: NEEDED }));
  const id = randomUUID();
  const stored = {
    id,
    integration: input.integration,
    ...seal(input.credentials, id),
    syncFrom: window.from,
    syncUntil: window.until,
    settings: { rollingMonths: input.rollingMonths ?? null, policyTypes: "default" as const },
  };
  return addConnection(organizationId, stored, alongside);
}

/**
 * Changes a connection; new credentials are tested first, and only stored when the vendor accepts them.
 * @throws AppError `migration_required` for one that uses an API key: nothing it could change takes effect before
 */
export async function change(organizationId: string, id: string, input: PatchInput): Promise<Connection> {
  const { credentials, ...rest } = input;
  if (credentials) await testReplacement(organizationId, id, credentials);
  else await requireServiceUser(organizationId, id);
  await changeConnection(organizationId, id, rest);
  if (credentials) await storeCredentials(organizationId, id, seal(credentials, id));
  return getConnection(organizationId, id);
}

/** New credentials alone, tested first. @throws AppError as `change` does */
export async function replaceCredentials(
  organizationId: string,
  id: string,
  { credentials, alongside }: { credentials: CreateInput["credentials"]; alongside: Alongside },
): Promise<void> {
  await testReplacement(organizationId, id, credentials);
  await storeCredentials(organizationId, id, seal(credentials, id), alongside);
}

async function testReplacement(organizationId: string, id: string, credentials: Credentials): Promise<void> {
  const { integration, syncFrom, syncUntil } = await requireServiceUser(organizationId, id);
  const window = { from: syncFrom, until: syncUntil };
  await refuseFailedChecks(ask(organizationId, { integration, credentials }, { window, only: NEEDED }));
}

async function requireServiceUser(organizationId: string, id: string): Promise<Connection> {
  const connection = await getConnection(organizationId, id);
  if (connection.authMethod === "api_key") throw migrationRequired();
  return connection;
}

/**
 * Opens a line to the vendor for as long as its findings are listened to.
 * @throws AppError `rate_limited`; ProviderError when the vendor cannot be asked
 */
export async function* ask(
  organizationId: string,
  { integration, credentials }: { integration: string; credentials: Credentials },
  { window, only }: { window: DayRange; only: CheckId[] | undefined },
): AsyncGenerator<Finding> {
  const wasNotRefused = countAsking(organizationId);
  const session = findProvider(integration).connect(credentials);
  let isRefused = false;
  try {
    for await (const finding of session.preflight(window, only)) {
      isRefused ||= finding.kind === "check" && finding.check.id === "credentials" && finding.check.status === "failed";
      yield finding;
    }
  } finally {
    if (!isRefused) wasNotRefused();
    await session.close();
  }
}

async function refuseFailedChecks(findings: AsyncIterable<Finding>): Promise<void> {
  const checks = new Map<CheckId, Check>();
  for await (const finding of findings) if (finding.kind === "check") checks.set(finding.check.id, finding.check);
  refuseFailed([...checks.values()]);
}

/**
 * A failed check names the field or the vendor's setting to mend. Warnings do not stand in the way.
 * @throws AppError `provider_rejected`
 */
export function refuseFailed(checks: Check[]): void {
  const failed = checks.filter((check) => check.status === "failed");
  if (failed.length === 0) return;
  const words = failed.map((check) => [check.detail, check.fix].filter(Boolean).join(" ")).join(" ");
  const errors: FieldError[] = failed.map((check) => ({
    path: check.id === "credentials" ? "credentials.token" : "credentials",
    message: check.detail,
  }));
  throw new AppError("provider_rejected", words, errors);
}

/** Credentials as they are stored, bound to the connection. */
export function seal(credentials: { serviceUserId: string; token: string }, connectionId: string) {
  return {
    credentials: encrypt(JSON.stringify(credentials), connectionId),
    credentialsHint: hint(credentials.serviceUserId),
  };
}

/** Enough to recognise a service user, and no more. */
function hint(serviceUserId: string): string {
  return serviceUserId.length <= 6 ? serviceUserId : `${serviceUserId.slice(0, 2)}…${serviceUserId.slice(-4)}`;
}

type WindowInput = { syncFrom?: string; syncUntil?: string; rollingMonths?: number };

/** @throws AppError `invalid_input` at the end that is wrong */
export function chooseWindow(input: WindowInput, day: string): DayRange {
  const syncFrom = input.syncFrom ?? defaultSyncFrom(day);
  const syncUntil = input.syncUntil ?? addMonths(day, input.rollingMonths ?? PREVIEW_MONTHS);
  checkWindow({ syncFrom, syncUntil }, day);
  return { from: syncFrom, until: syncUntil };
}

/** @throws AppError `invalid_input` */
export function requireIntegration(slug: string): void {
  if (!findVendor(slug)) throw invalidInput("integration", `There is no integration “${slug}”.`);
}

export async function todayOf(organizationId: string): Promise<string> {
  const organization = await db().organization.findUnique({
    where: { id: organizationId },
    select: { timeZone: true },
  });
  if (!organization) throw notFound("organization");
  return today(organization.timeZone);
}
