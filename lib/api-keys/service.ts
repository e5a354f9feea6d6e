import type { ApiKey, CreateApiKeyInput, CreatedApiKey, RotateApiKeyInput, Scope } from "@/lib/api-keys/schemas";
import { randomSecret, sha256 } from "@/lib/crypto";
import { db, pool } from "@/lib/db";
import { invalidInput, notFound } from "@/lib/errors";
import { record } from "@/lib/record";

const PREFIX_LENGTH = 10;

/**
 * The key behind a secret's SHA-256, or null when it is unknown or expired. Every call with a key passes here: it
 * is one statement, and it notes the use at most once a minute, so that a busy key is not written all the time.
 */
export async function findByHash(
  hash: string,
): Promise<{ id: string; organizationId: string; scopes: Scope[] } | null> {
  const { rows } = await pool().query(
    `WITH key AS (
       SELECT id, organization_id, scopes FROM api_key
       WHERE (secret_hash = $1 OR (previous_hash = $1 AND previous_until > now()))
         AND (expires_at IS NULL OR expires_at > now())
     ), noted AS (
       UPDATE api_key SET last_used_at = now() FROM key
       WHERE api_key.id = key.id
         AND (api_key.last_used_at IS NULL OR api_key.last_used_at < now() - interval '1 minute')
     )
     SELECT id, organization_id AS "organizationId", scopes FROM key`,
    [hash],
  );
  return rows[0] ?? null;
}

/** The organization's keys, newest first. */
export async function listApiKeys(organizationId: string): Promise<ApiKey[]> {
  const keys = await db().apiKey.findMany({
    where: { organizationId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return keys.map(toWire);
}

/**
 * Makes a key. Its secret stands in this answer and nowhere else.
 * @throws AppError `invalid_input` when it would already have expired
 */
export async function createApiKey(organizationId: string, input: CreateApiKeyInput): Promise<CreatedApiKey> {
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt !== null && expiresAt.getTime() <= Date.now())
    throw invalidInput("expiresAt", "Choose a time in the future.");
  const { secret, columns } = makeSecret();
  const key = await db().$transaction(async (tx) => {
    const made = await tx.apiKey.create({
      data: {
        organizationId,
        name: input.name,
        ...columns,
        scopes: [...new Set(input.scopes)],
        expiresAt,
      },
    });
    await record(tx, organizationId, {
      action: "api_key.created",
      target: made,
      details: { scopes: made.scopes, expiresAt: expiresAt?.toISOString() ?? null },
    });
    return made;
  });
  return { ...toWire(key), secret };
}

/**
 * Gives a key a new secret, which stands in this answer and nowhere else. The one before works on for the overlap; one
 * that was still working from a rotation before that ends now.
 * @throws AppError `not_found`, also for a key that has expired: it has nothing to go on with
 */
export async function rotateApiKey(
  organizationId: string,
  id: string,
  { overlapHours }: RotateApiKeyInput,
): Promise<CreatedApiKey> {
  const { secret, columns } = makeSecret();
  const key = await db().$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE api_key SET previous_hash = CASE WHEN ${overlapHours} > 0 THEN secret_hash END,
        previous_until = CASE WHEN ${overlapHours} > 0 THEN now() + make_interval(hours => ${overlapHours}) END,
        secret_hash = ${columns.secretHash}, prefix = ${columns.prefix}
      WHERE id = ${id}::uuid AND organization_id = ${organizationId}::uuid AND (expires_at IS NULL OR expires_at > now())`;
    if (count === 0) throw notFound("API key");
    const made = await tx.apiKey.findUniqueOrThrow({ where: { id } });
    await record(tx, organizationId, { action: "api_key.rotated", target: made, details: { overlapHours } });
    return made;
  });
  return { ...toWire(key), secret };
}

/** Ends a key at once. @throws AppError `not_found` */
export async function revokeApiKey(organizationId: string, id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const key = await tx.apiKey.findFirst({ where: { id, organizationId }, select: { id: true, name: true } });
    const { count } = await tx.apiKey.deleteMany({ where: { id, organizationId } });
    if (!key || count === 0) throw notFound("API key");
    await record(tx, organizationId, { action: "api_key.revoked", target: key, details: {} });
  });
}

function makeSecret() {
  const secret = `rl_${randomSecret()}`;
  return { secret, columns: { prefix: secret.slice(0, PREFIX_LENGTH), secretHash: sha256(secret) } };
}

type Row = {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  previousUntil: Date | null;
};

function toWire({ id, name, prefix, scopes, createdAt, lastUsedAt, expiresAt, previousUntil }: Row): ApiKey {
  return {
    id,
    name,
    prefix,
    // Only createApiKey writes this column, with scopes.
    scopes: scopes as Scope[],
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    previousUntil: previousUntil && previousUntil.getTime() > Date.now() ? previousUntil.toISOString() : null,
  };
}
