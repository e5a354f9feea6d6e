import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { env, requireEnv } from "@/lib/env";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a secret for the row that will hold it.
 * @param rowId bound in as additional data, so that a value copied to another row does not decrypt
 * @returns `v1:<key id>:<base64url of iv, tag and ciphertext>`
 */
export function encrypt(secret: string, rowId: string): string {
  const key = keyBytes(requireEnv("ENCRYPTION_KEY"));
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(rowId));
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return `v1:${keyId(key)}:${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** @throws Error when neither key is the one it was encrypted with, or the value was tampered with */
export function decrypt(value: string, rowId: string): string {
  const [version, id, body] = value.split(":");
  if (version !== "v1" || !id || !body) throw new Error("An encrypted value has an unknown form.");
  const keys = [requireEnv("ENCRYPTION_KEY"), env().ENCRYPTION_KEY_PREVIOUS]
    .filter((key) => key !== undefined)
    .map(keyBytes);
  const key = keys.find((candidate) => keyId(candidate) === id);
  if (!key)
    throw new Error(
      `A secret was encrypted with key ${id}, which is neither ENCRYPTION_KEY nor ENCRYPTION_KEY_PREVIOUS.`,
    );
  const bytes = Buffer.from(body, "base64url");
  // Without a set length a cut tag of a few bytes would do, which can be guessed.
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(rowId))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
}

/** 256 random bits, for API keys. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Enough for secrets of 256 random bits: there is nothing to guess. Passwords go through argon2id instead. */
export function sha256(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function keyBytes(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}

/** Tells keys apart without telling anything about them. */
function keyId(key: Buffer): string {
  return createHash("sha256").update("key-id").update(key).digest("hex").slice(0, 8);
}
