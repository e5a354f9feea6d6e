import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";

const ROW = "0193a1b2-0000-7000-8000-000000000001";
const TOKEN = "a token with ümlauts and 🔑";

function makeKey(): string {
  return randomBytes(32).toString("base64");
}

/** The module as a process with these variables has it; the environment is read once a process. */
async function withKeys(key: string | undefined, previous?: string) {
  vi.resetModules();
  vi.stubEnv("ENCRYPTION_KEY", key);
  vi.stubEnv("ENCRYPTION_KEY_PREVIOUS", previous);
  return import("@/lib/crypto");
}

beforeEach(() => {
  vi.unstubAllEnvs();
});

describe("a secret", () => {
  test.each([TOKEN, "", "x".repeat(10_000)])("comes back as it was", async (secret) => {
    const { encrypt, decrypt } = await withKeys(makeKey());
    const value = encrypt(secret, ROW);
    expect(value).toMatch(/^v1:[0-9a-f]{8}:[\w-]+$/);
    expect(decrypt(value, ROW)).toBe(secret);
  });

  test("is never encrypted to the same value twice", async () => {
    const { encrypt } = await withKeys(makeKey());
    expect(encrypt(TOKEN, ROW)).not.toBe(encrypt(TOKEN, ROW));
  });

  test("does not decrypt in another row", async () => {
    const { encrypt, decrypt } = await withKeys(makeKey());
    expect(() => decrypt(encrypt(TOKEN, ROW), ROW.replace(/1$/, "2"))).toThrow();
  });

  test("does not decrypt when any byte of it was changed", async () => {
    const { encrypt, decrypt } = await withKeys(makeKey());
    const [version, id, body = ""] = encrypt(TOKEN, ROW).split(":");
    const bytes = Buffer.from(body, "base64url");
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((changed.readUInt8(index) + 1) % 256, index);
      expect(() => decrypt(`${version}:${id}:${changed.toString("base64url")}`, ROW)).toThrow();
    }
  });

  test("does not decrypt when it was cut, down to a tag of any length", async () => {
    const { encrypt, decrypt } = await withKeys(makeKey());
    const [version, id, body = ""] = encrypt("", ROW).split(":");
    const bytes = Buffer.from(body, "base64url");
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = bytes.subarray(0, length).toString("base64url");
      expect(() => decrypt(`${version}:${id}:${cut}`, ROW)).toThrow();
    }
  });

  test.each(["", "plain text", "v1:abc", "v2:00000000:AAAA"])(
    "%j is none, and is not handed through",
    async (value) => {
      const { decrypt } = await withKeys(makeKey());
      expect(() => decrypt(value, ROW)).toThrow("An encrypted value has an unknown form.");
    },
  );
});

describe("keys", () => {
  test("what the previous key encrypted is read, what is written uses the new one", async () => {
    const [older, newer] = [makeKey(), makeKey()];
    const value = (await withKeys(older)).encrypt(TOKEN, ROW);
    const rotated = await withKeys(newer, older);
    expect(rotated.decrypt(value, ROW)).toBe(TOKEN);
    const again = rotated.encrypt(TOKEN, ROW);
    const done = await withKeys(newer);
    expect(done.decrypt(again, ROW)).toBe(TOKEN);
    expect(() => done.decrypt(value, ROW)).toThrow(/neither ENCRYPTION_KEY nor ENCRYPTION_KEY_PREVIOUS/);
  });

  test("without one nothing is encrypted and nothing is read", async () => {
    const value = (await withKeys(makeKey())).encrypt(TOKEN, ROW);
    const { encrypt, decrypt } = await withKeys(undefined);
    expect(() => encrypt(TOKEN, ROW)).toThrow("ENCRYPTION_KEY is not set");
    expect(() => decrypt(value, ROW)).toThrow("ENCRYPTION_KEY is not set");
  });

  test("are not told by the value", async () => {
    const key = makeKey();
    const value = (await withKeys(key)).encrypt(TOKEN, ROW);
    expect(Buffer.from(key, "base64").toString("hex")).not.toContain(value.split(":")[1]);
  });
});

test("random secrets have 256 bits, and only their hash needs keeping", async () => {
  const { randomSecret, sha256 } = await withKeys(makeKey());
  const secrets = Array.from({ length: 100 }, randomSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
