import { agent } from "@/lib/agents/schemas";
import { team as teamSchema } from "@/lib/agents/team-schemas";
import { person } from "@/lib/connections/people-schemas";
import { connection } from "@/lib/connections/schemas";
import { event, eventType } from "@/lib/events/schemas";
import { readList, readProblem } from "./answers";
import { daysFromToday, nextWeek } from "./days";
import { expect, test } from "./fixtures";

const RANGE = { start: `${daysFromToday(-1)}T00:00:00Z`, end: `${daysFromToday(20)}T00:00:00Z` };

/** The promise: what belongs to another organization does not exist, whoever asks and whatever they do with its id. */
test("a neighbour's ids lead nowhere", async ({ organization, company, connect, api, neighbour }) => {
  const { ada } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: nextWeek(0) });
  const { id } = await connect();
  const [ours] = await readList(await api.get("events", { params: RANGE }), event);
  const [someone] = await readList(await api.get(`connections/${id}/people`), person);
  const [team] = await readList(await api.get("teams"), teamSchema);
  const [type] = await readList(await neighbour.api.get("event-types"), eventType);
  const meeting = { agentId: ada.id, typeId: type?.id, startsAt: RANGE.start, endsAt: RANGE.end };

  const tried = {
    connection: await neighbour.api.get(`connections/${id}`),
    change: await neighbour.api.patch(`connections/${id}`, { data: { paused: true } }),
    disconnect: await neighbour.api.delete(`connections/${id}`),
    sync: await neighbour.api.post(`connections/${id}/runs`, { data: {} }),
    runs: await neighbour.api.get(`connections/${id}/runs`),
    requests: await neighbour.api.get(`connections/${id}/requests`),
    people: await neighbour.api.get(`connections/${id}/people`),
    policies: await neighbour.api.get(`connections/${id}/policies`),
    link: await neighbour.api.put(`connections/${id}/people/${someone?.id}`, { data: { ignored: true } }),
    event: await neighbour.api.get(`events/${ours?.id}`),
    edit: await neighbour.api.patch(`events/${ours?.id}`, { data: { endsAt: RANGE.end } }),
    remove: await neighbour.api.delete(`events/${ours?.id}`),
    agent: await neighbour.api.post("events", { data: meeting }),
    agentAlone: await neighbour.api.get(`agents/${ada.id}`),
    deactivate: await neighbour.api.patch(`agents/${ada.id}`, { data: { isActive: false } }),
    deleteAgent: await neighbour.api.delete(`agents/${ada.id}`),
    rename: await neighbour.api.patch(`teams/${team?.id}`, { data: { name: "Theirs" } }),
    deleteTeam: await neighbour.api.delete(`teams/${team?.id}`),
    keep: await neighbour.api.put("conflicts", { data: { timeOffId: ours?.id, eventId: ours?.id, isKept: true } }),
  };
  const codes = Object.entries(tried).map(async ([what, answer]) => [what, (await readProblem(answer)).code]);
  expect(Object.fromEntries(await Promise.all(codes))).toEqual(
    Object.fromEntries(Object.keys(tried).map((what) => [what, "not_found"])),
  );

  expect(await readList(await neighbour.api.get("connections"), connection)).toEqual([]);
  expect(await readList(await neighbour.api.get("events", { params: RANGE }), event)).toEqual([]);
  expect(await readList(await neighbour.api.get("events", { params: { ...RANGE, agentId: ada.id } }), event)).toEqual(
    [],
  );
  const emails = (await readList(await neighbour.api.get("agents"), agent)).map(({ email }) => email);
  expect(emails).not.toContain(ada.email);
  expect(await readList(await api.get("events", { params: RANGE }), event)).toEqual([ours]);
});
