import { describe, expect, test } from "vitest";
import { webhook } from "@/lib/integrations/hibob/webhook";

const SECRET = "a-secret-of-hibob";
const BODY = Buffer.from('{"text":"Ping test"}');
/** By openssl: printf '{"text":"Ping test"}' | openssl dgst -sha512 -hmac a-secret-of-hibob -binary | base64 */
const SIGNATURE = "27a4od/mvd5jpHAshM1SM5BYJrRBMR2p7rn6XGV/zDkL2cjPY1+sWKDuJyiFhdGFvkmENrO469Qo3yTXHxzFcg==";

describe("a signature", () => {
  test("is HMAC-SHA512 over the bytes, in base64", () => {
    expect(webhook.isSigned(BODY, SIGNATURE, SECRET)).toBe(true);
  });

  test.each([
    ["of another secret", BODY, SIGNATURE, "another-secret"],
    ["of other bytes that mean the same", Buffer.from('{ "text":"Ping test"}'), SIGNATURE, SECRET],
    ["cut short", BODY, SIGNATURE.slice(0, 20), SECRET],
    ["with more behind it", BODY, `${SIGNATURE}=`, SECRET],
    ["in the other base64", BODY, SIGNATURE.replaceAll("+", "-").replaceAll("/", "_"), SECRET],
    ["that is empty", BODY, "", SECRET],
    ["that is no ASCII", BODY, "é".repeat(88), SECRET],
  ])("%s is refused", (_name, body, signature, secret) => {
    expect(webhook.isSigned(body, signature, secret)).toBe(false);
  });
});

test.each(["Ping test", '"Ping test"', '{"text":"Ping test"}', ' {\n"text" : "Ping test"}\n'])(
  "%j is a ping",
  (body) => {
    expect(webhook.isPing(Buffer.from(body))).toBe(true);
    expect(webhook.read(Buffer.from(body))).toEqual({ kind: "ping" });
  },
);

test.each(["", "Ping", '{"text":"Ping test","type":"timeoff.request.approved"}', '["Ping test"]'])(
  "%j is none",
  (body) => {
    expect(webhook.isPing(Buffer.from(body))).toBe(false);
  },
);

const V2 = {
  companyId: 637000,
  type: "timeoff.request.approved",
  triggeredBy: "system",
  triggeredAt: "2026-10-03T09:29:00.831502",
  version: "v2",
  data: { timeoffRequestId: 32000001, employeeId: "3373000000000000001", getApi: "https://evil.example/steal" },
};

function read(body: unknown) {
  return webhook.read(Buffer.from(typeof body === "string" ? body : JSON.stringify(body)));
}

test.each([
  ["v2", V2, { event: "timeoff.request.approved", externalId: "32000001", effect: "appears", isDated: true }],
  ["v2 cancelled", { ...V2, type: "timeoff.request.cancelled" }, { effect: "goes" }],
  ["v2 deleted", { ...V2, type: "timeoff.request.deleted" }, { effect: "goes" }],
  ["v2 imported", { ...V2, type: "timeoff.request.imported" }, { effect: "appears" }],
  ["v2 updated", { ...V2, type: "timeoff.request.updated" }, { effect: "unknown" }],
  ["an unknown one about time off", { type: "timeoff.policy.changed" }, { effect: "unknown", externalId: null }],
  [
    "v1",
    { timeoffRequestId: 7, employeeId: "1", event: "timeoff.request.approved" },
    { externalId: "7", isDated: false },
  ],
  ["v1 with a short name", { timeoffRequestId: "7", event: "approved" }, { event: "approved", effect: "appears" }],
  [
    "an id beyond 2^53",
    '{"type":"timeoff.request.approved","data":{"timeoffRequestId":33328838840177139381}}',
    { externalId: "33328838840177139381" },
  ],
  ["an id that cannot be one", { ...V2, data: { timeoffRequestId: { $ne: 1 } } }, { externalId: null }],
  ["a name that cannot be shown", { ...V2, type: "timeoff.\u0000<b>" }, { event: "timeoff.??b?" }],
])("%s tells of a change", (_name, body, expected) => {
  expect(read(body)).toMatchObject({ kind: "change", ...expected });
});

test.each([
  ["another noun", { ...V2, type: "employee.updated", data: {} }, "employee.updated"],
  ["nothing that we know", {}, "unknown"],
  ["a list", [], "unknown"],
  ["null", null, "unknown"],
])("%s is read and ignored", (_name, body, event) => {
  expect(read(body)).toEqual({ kind: "other", event });
});

test.each(["", "{", "approved", "\u0000"])("%j cannot be read", (body) => {
  expect(read(body)).toBeNull();
});
