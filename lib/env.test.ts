import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const KEY = Buffer.alloc(32, 7).toString("base64");

test("nothing has to be set", () => {
  expect(readEnv({})).toEqual({
    NODE_ENV: "production",
    PORT: 3000,
    DATA_DIR: ".data",
    HIBOB_API_URL: "https://api.hibob.com/v1",
    HIBOB_APP_URL: "https://app.hibob.com",
    SUPPORT_URL: "https://github.com/rosterline/rosterline/issues/new",
    SYNC_POLL_SECONDS: 60,
    SYNC_SWEEP_MINUTES: 60,
    WORKER_CONCURRENCY: 4,
    WORKER_MEMORY_MB: 400,
    API_KEY_REQUESTS_PER_MINUTE: 1200,
    WEBHOOK_PRIVATE_ADDRESSES: "refuse",
    LOG_LEVEL: "info",
  });
});

test("an empty variable is one that is not set", () => {
  expect(readEnv({ PORT: "", DATABASE_URL: "", ENCRYPTION_KEY: "" })).toMatchObject({ PORT: 3000 });
  expect(readEnv({ DATABASE_URL: "" }).DATABASE_URL).toBeUndefined();
});

test("numbers come as numbers", () => {
  const numbers = { PORT: "0", SYNC_POLL_SECONDS: "1", SYNC_SWEEP_MINUTES: "1440", WORKER_CONCURRENCY: "100" };
  expect(readEnv(numbers)).toMatchObject({
    PORT: 0,
    SYNC_POLL_SECONDS: 1,
    SYNC_SWEEP_MINUTES: 1440,
    WORKER_CONCURRENCY: 100,
  });
});

test("other variables of the machine do not matter", () => {
  expect(readEnv({ PATH: "/usr/bin", HOME: "/home/ada" })).toEqual(readEnv({}));
});

describe("an invalid one stops the start with its name", () => {
  test.each([
    ["PORT", "70000"],
    ["PORT", "http"],
    ["PORT", "3000.5"],
    ["APP_URL", "rosterline"],
    ["DATABASE_URL", "mysql://localhost/rosterline"],
    ["AUTH_SECRET", "too short"],
    ["ENCRYPTION_KEY", "not base64!"],
    ["ENCRYPTION_KEY", Buffer.alloc(16).toString("base64")],
    ["ENCRYPTION_KEY_PREVIOUS", Buffer.alloc(33).toString("base64")],
    ["HIBOB_API_URL", "api.hibob.com"],
    ["SUPPORT_URL", "javascript:alert(1)"],
    ["SYNC_POLL_SECONDS", "0"],
    ["SYNC_SWEEP_MINUTES", "-1"],
    ["WORKER_CONCURRENCY", "101"],
    ["LOG_LEVEL", "loud"],
    ["OIDC_ISSUER", "issuer"],
  ])("%s=%s", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^The environment is not valid:\n  ${name}: .+\n`));
  });

  test("all of them at once, and what is wrong with each", () => {
    expect(() => readEnv({ DATABASE_URL: "mysql://x", AUTH_SECRET: "short", LOG_LEVEL: "info" })).toThrow(
      [
        "The environment is not valid:",
        "  DATABASE_URL: must start with postgresql://",
        "  AUTH_SECRET: must have at least 16 characters",
        "See .env.example for what each variable means.",
      ].join("\n"),
    );
  });

  test("a secret is not repeated in what is said about it", () => {
    expect(() => readEnv({ AUTH_SECRET: "hunter2" })).not.toThrow(/hunter2/);
    expect(() => readEnv({ ENCRYPTION_KEY: "hunter2hunter2==" })).not.toThrow(/hunter2/);
  });
});

test("a good key of 32 bytes is taken", () => {
  expect(readEnv({ ENCRYPTION_KEY: KEY, ENCRYPTION_KEY_PREVIOUS: KEY }).ENCRYPTION_KEY).toBe(KEY);
});
