import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DELETE as REVOKE_KEY } from "@/app/api/v1/api-keys/[id]/route";
import { GET as GET_KEYS, POST as POST_KEY } from "@/app/api/v1/api-keys/route";
import { DELETE, PATCH } from "@/app/api/v1/members/[id]/route";
import { GET, POST } from "@/app/api/v1/members/route";
import { POST as SET_UP } from "@/app/api/v1/setup/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { one } from "@/lib/api/schemas";
import { db } from "@/lib/db";
import { member } from "@/lib/members/schemas";

const ENDPOINTS = { GET, POST, PATCH, DELETE, "GET keys": GET_KEYS, "POST key": POST_KEY, "DELETE key": REVOKE_KEY };

describe.each(Object.entries(ENDPOINTS))("%s", (_name, handler) => {
  test("refuses a stranger", async () => {
    const answer = await call(handler, { key: "rl_unknown", id: randomUUID(), body: {} });
    expect(problemOf(answer)).toMatchObject({ status: 401, code: "unauthenticated" });
  });

  test("refuses every API key: only admins do this", async () => {
    const { id: organizationId } = await makeOrganization();
    const scopes = ["agents:write", "events:write", "connections:write"] as const;
    const key = await makeKey(organizationId, [...scopes]);
    const answer = await call(handler, { key, id: randomUUID(), body: {} });
    expect(problemOf(answer)).toMatchObject({ status: 403, code: "forbidden" });
  });
});

describe("setup", () => {
  const body = {
    organizationName: "Sample",
    timeZone: "Europe/London",
    name: "Ada",
    email: "ADA@sample.example",
    password: "a long password",
  };

  test("refuses bad input at its path", async () => {
    const answer = await call(SET_UP, { body: { ...body, password: "short", timeZone: "London" } });
    expect(problemOf(answer)).toMatchObject({ status: 422, paths: ["timeZone", "password"] });
    expect(await db().member.count()).toBe(0);
  });

  test("makes the first admin, once", async () => {
    const made = await call(SET_UP, { body });
    expect(made.status).toBe(201);
    const { data } = one(member.strict()).parse(made.body);
    expect(data).toMatchObject({ email: "ada@sample.example", name: "Ada", role: "admin" });
    const again = await call(SET_UP, { body: { ...body, email: "ben@sample.example", organizationName: "Other" } });
    expect(problemOf(again)).toMatchObject({ status: 409, code: "conflict" });
    expect(await db().member.count()).toBe(1);
  });
});
