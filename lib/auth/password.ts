import { hash, verify } from "@node-rs/argon2";

/** argon2id with the library's defaults, which follow OWASP's. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Takes as long for a member who does not exist, so that nobody learns who does. */
export async function isPassword(password: string, storedHash: string | null): Promise<boolean> {
  const isRight = await verify(storedHash ?? (await decoy()), password);
  return storedHash !== null && isRight;
}

let decoyHash: Promise<string> | undefined;

function decoy(): Promise<string> {
  decoyHash ??= hash("no member has this password");
  return decoyHash;
}
