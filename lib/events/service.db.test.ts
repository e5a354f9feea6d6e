import { beforeEach, describe, expect, test } from "vitest";
import {
  findType,
  makeAgent,
  makeConnection,
  makeManualEvent,
  makeOrganization,
  makeSyncedEvent,
} from "@/e2e/database/sample";
import { env } from "@/lib/env";
import { type EventsQuery, event as eventSchema } from "@/lib/events/schemas";
import { getEvent, listEvents, listEventTypes } from "@/lib/events/service";

const PLANNER = { seesPrivate: false };
const ADMIN = { seesPrivate: true };
const DAY = { start: "2026-11-02T00:00:00Z", end: "2026-11-03T00:00:00Z" };

let organizationId: string;
let agent: { id: string; email: string };

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agent = await makeAgent(organizationId);
});

function add(startsAt: string, endsAt: string, agentId = agent.id): Promise<string> {
  return makeManualEvent({ organizationId, agentId, startsAt, endsAt });
}

async function ids(query: Partial<EventsQuery> = {}): Promise<string[]> {
  const { data } = await listEvents(organizationId, { ...DAY, limit: 100, ...query }, PLANNER);
  return data.map((event) => event.id);
}

describe("a range", () => {
  test("holds what overlaps [start, end), not what only touches it", async () => {
    await add("2026-11-01T23:00Z", "2026-11-02T00:00Z");
    const overStart = await add("2026-11-01T23:00Z", "2026-11-02T00:00:00.001Z");
    const inside = await add("2026-11-02T09:00Z", "2026-11-02T10:00Z");
    const overEnd = await add("2026-11-02T23:59:59.999Z", "2026-11-03T08:00Z");
    await add("2026-11-03T00:00Z", "2026-11-03T08:00Z");
    const around = await add("2026-10-01T00:00Z", "2026-12-01T00:00Z");
    expect(await ids()).toEqual([around, overStart, inside, overEnd]);
  });

  test("may be given in any offset and any year", async () => {
    const one = await add("2026-11-02T09:00Z", "2026-11-02T10:00Z");
    expect(await ids({ start: "2026-11-03T08:30:00+23:00", end: "2026-11-02T09:00:01Z" })).toEqual([one]);
    expect(await ids({ start: "0000-01-01T00:00:00Z", end: "9999-12-31T23:59:59Z" })).toEqual([one]);
  });

  test("is read page by page, each event once, also when many start together", async () => {
    const starts = ["08", "09", "09", "09", "09", "10", "11"];
    const made = await Promise.all(starts.map((hour) => add(`2026-11-02T${hour}:00Z`, "2026-11-02T20:00Z")));
    const seen: { id: string; startsAt: string }[] = [];
    let cursor: string | undefined;
    do {
      const { data, meta } = await listEvents(organizationId, { ...DAY, limit: 2, cursor }, PLANNER);
      expect(data.length).toBeLessThanOrEqual(2);
      seen.push(...data);
      cursor = meta.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.map((event) => event.id).toSorted()).toEqual(made.toSorted());
    const keys = seen.map((event) => `${event.startsAt} ${event.id}`);
    expect(keys).toEqual(keys.toSorted());
  });
});

describe("filters", () => {
  test("by agent, by email whatever its case, by source", async () => {
    const other = await makeAgent(organizationId);
    const connectionId = await makeConnection(organizationId);
    const theirs = await add("2026-11-02T08:00Z", "2026-11-02T09:00Z", other.id);
    const ours = await add("2026-11-02T09:00Z", "2026-11-02T10:00Z");
    const synced = await makeSyncedEvent({ organizationId, agentId: other.id, connectionId });
    expect(await ids({ agentId: agent.id })).toEqual([ours]);
    expect(await ids({ agentEmail: other.email.toUpperCase() })).toEqual([synced, theirs]);
    expect(await ids({ source: "hibob" })).toEqual([synced]);
    expect(await ids({ source: "manual" })).toEqual([theirs, ours]);
    expect(await ids({ source: "elsewhere" })).toEqual([]);
  });
});

describe("the wire", () => {
  test("a synced event says where it comes from and where it is edited", async () => {
    const connectionId = await makeConnection(organizationId);
    const id = await makeSyncedEvent({ organizationId, agentId: agent.id, connectionId, policy: "Holiday" });
    const event = await getEvent(organizationId, id, PLANNER);
    expect(eventSchema.strict().parse(event)).toEqual(event);
    expect(event).toMatchObject({
      agentEmail: agent.email,
      type: { name: "Time off", color: "teal" },
      startsAt: "2026-11-02T00:00:00.000Z",
      source: "hibob",
      readOnly: true,
      connectionId,
      policy: "Holiday",
      editUrl: env().HIBOB_APP_URL,
    });
  });

  test("a manual event is editable here", async () => {
    const id = await add("2026-11-02T09:00Z", "2026-11-02T10:00Z");
    expect(await getEvent(organizationId, id, PLANNER)).toMatchObject({
      source: "manual",
      readOnly: false,
      connectionId: null,
      externalId: null,
      editUrl: null,
      policy: null,
    });
  });

  test("a private policy is shown to those who may see it", async () => {
    const connectionId = await makeConnection(organizationId);
    const given = { organizationId, agentId: agent.id, connectionId, policy: "Therapy", isPolicyPrivate: true };
    const id = await makeSyncedEvent(given);
    expect((await getEvent(organizationId, id, ADMIN)).policy).toBe("Therapy");
    expect((await getEvent(organizationId, id, PLANNER)).policy).toBeNull();
    const list = await listEvents(organizationId, { ...DAY, limit: 10 }, PLANNER);
    expect(JSON.stringify(list)).not.toContain("Therapy");
  });
});

describe("the neighbour", () => {
  test("sees neither events nor event types", async () => {
    const id = await add("2026-11-02T09:00Z", "2026-11-02T10:00Z");
    const { id: neighbourId } = await makeOrganization();
    await expect(getEvent(neighbourId, id, ADMIN)).rejects.toMatchObject({ code: "not_found" });
    const query = { ...DAY, limit: 10 };
    expect((await listEvents(neighbourId, query, ADMIN)).data).toEqual([]);
    expect((await listEvents(neighbourId, { ...query, agentId: agent.id }, ADMIN)).data).toEqual([]);
    expect((await listEventTypes(neighbourId)).map((type) => type.id)).not.toContain(await findType(organizationId));
  });
});
