import { beforeAll, describe, expect, test } from "vitest";
import { makeWorld, type World } from "@/e2e/world/world";
import { upsertAgents } from "@/lib/agents/service";
import { ignorePeople, linkPerson } from "@/lib/connections/links";
import { listPeople } from "@/lib/connections/people";
import type { Person } from "@/lib/connections/people-schemas";

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const names = ["Jon Smith", "Park, Adèle", "Maria dos Santos", "Wei Li", "Quentin Zyx", "李 伟"];
  for (const [place, name] of names.entries()) {
    world.company.addPerson({ name, email: `p${place}@elsewhere.example` });
  }
  const agents = [
    "John Smith",
    "Jon Smyth",
    "Joan Smithson",
    "Jonas Smit",
    "Adele Park",
    "Maria Santos",
    "Li Wei",
    "李 伟",
  ];
  await upsertAgents(
    world.organizationId,
    agents.map((name, place) => ({ name, email: `a${place}@example.com` })),
  );
  await world.run("sweep");
});

async function person(name: string): Promise<Person> {
  const { data } = await listPeople(world.organizationId, world.connectionId, { limit: 100 });
  const found = data.find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

describe("agents whose names are alike", () => {
  test("are three at most, the most alike first", async () => {
    const { suggestions } = await person("Jon Smith");
    expect(suggestions).toHaveLength(3);
    expect(suggestions[0]?.name).toBe("John Smith");
  });

  test("are not suggested once they have a person, and not to whoever has an agent or is ignored", async () => {
    const wei = await person("Wei Li");
    await linkPerson(world.organizationId, world.connectionId, wei.id, {
      agentId: (await person("Park, Adèle")).suggestions[0]?.id ?? null,
      isManual: true,
    });
    expect((await person("Park, Adèle")).suggestions).toEqual([]);
    expect((await person("Wei Li")).suggestions).toEqual([]);
    await linkPerson(world.organizationId, world.connectionId, wei.id, { ignored: true });
    expect((await person("Wei Li")).suggestions).toEqual([]);
  });
});

test("ignoring many names whom it changed, and is taken back for them alone", async () => {
  const { organizationId, connectionId } = world;
  const before = await person("Quentin Zyx");
  await linkPerson(organizationId, connectionId, before.id, { ignored: true });
  const { changed, personIds } = await ignorePeople(organizationId, connectionId, {
    ignored: true,
    search: "elsewhere",
  });
  expect(personIds).toHaveLength(changed);
  expect(personIds).not.toContain(before.id);
  expect(await ignorePeople(organizationId, connectionId, { ignored: false, personIds })).toMatchObject({ changed });
  expect((await person("Quentin Zyx")).link).toBe("ignored");
  expect((await person("Jon Smith")).link).toBe("unmatched");
});
