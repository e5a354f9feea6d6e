import type { Command } from "commander";
import { print } from "@/lib/cli/output";
import { decrypt, encrypt } from "@/lib/crypto";
import { type Transaction, transaction } from "@/lib/db";

export function addEncryptionCommands(program: Command): void {
  const encryption = program.command("encryption").description("the key that protects the credentials of connections");
  encryption
    .command("rotate")
    .description("encrypt all credentials again, from ENCRYPTION_KEY_PREVIOUS to ENCRYPTION_KEY")
    .action(async (_flags: unknown, command: Command) => {
      const rotated = await rotate();
      const words = `Encrypted the credentials of ${rotated} connection${rotated === 1 ? "" : "s"} with ENCRYPTION_KEY.`;
      print(command, { document: { rotated }, words });
    });
}

/**
 * All or none: while one is left under the old key, that key must not be thrown away.
 * @returns how many connections there are, all of them now under the current key
 * @throws Error when a connection's credentials were encrypted with neither key
 */
function rotate(): Promise<number> {
  return transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string; credentials: string }>(
      "SELECT id, credentials FROM connection ORDER BY id FOR UPDATE",
    );
    await tx.query(
      `UPDATE connection SET credentials = given.credentials
       FROM unnest($1::uuid[], $2::text[]) AS given(id, credentials) WHERE connection.id = given.id`,
      [rows.map((row) => row.id), rows.map((row) => encrypt(decrypt(row.credentials, row.id), row.id))],
    );
    await rotateWebhookSecrets(tx);
    await rotateEndpointSecrets(tx);
    return rows.length;
  });
}

async function rotateWebhookSecrets(tx: Transaction): Promise<void> {
  const { rows } = await tx.query<{ id: string; secret: string; previous: string | null }>(
    "SELECT connection_id AS id, secret, previous_secret AS previous FROM vendor_webhook ORDER BY connection_id FOR UPDATE",
  );
  await tx.query(
    `UPDATE vendor_webhook w SET secret = given.secret, previous_secret = given.previous
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given(id, secret, previous) WHERE w.connection_id = given.id`,
    [
      rows.map((row) => row.id),
      rows.map((row) => again(row.secret, row.id)),
      rows.map((row) => again(row.previous, row.id)),
    ],
  );
}

async function rotateEndpointSecrets(tx: Transaction): Promise<void> {
  const { rows } = await tx.query<{ id: string; secret: string; previous: string | null }>(
    "SELECT id, secret, previous_secret AS previous FROM webhook_endpoint ORDER BY id FOR UPDATE",
  );
  await tx.query(
    `UPDATE webhook_endpoint e SET secret = given.secret, previous_secret = given.previous
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS given(id, secret, previous) WHERE e.id = given.id`,
    [
      rows.map((row) => row.id),
      rows.map((row) => again(row.secret, row.id)),
      rows.map((row) => again(row.previous, row.id)),
    ],
  );
}

function again(value: string | null, id: string): string | null {
  return value === null ? null : encrypt(decrypt(value, id), id);
}
