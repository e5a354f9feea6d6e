import type { Company } from "../company";
import type { SampleAgent } from "../sample-agents";
import type { Person } from "../state/model";

const STAFF = [
  { name: "Margaret Osei", title: "HR manager", department: "People" },
  { name: "Daniel Weiss", title: "Finance director", department: "Finance" },
  { name: "Nadia Karim", title: "Office manager", department: "Operations" },
  { name: "Peter Lindqvist", title: "Recruiter", department: "People" },
];

const LEAVERS = ["Sam Whitaker", "Ines Duarte"];

export type SamplePeople = {
  /** In the order of the agents. */
  agents: Person[];
  /** Work here, but are no agents: nothing of theirs belongs on the schedule. */
  staff: Person[];
  /** Terminated, with leave still booked. */
  leavers: Person[];
};

/** The agents in their order, then who is none, then who left: the order gives them their ids. */
export function addSamplePeople(company: Company, agents: readonly SampleAgent[], today: string): SamplePeople {
  return {
    agents: agents.map(({ name, email, timeZone, team }) =>
      company.addPerson({ name, email, timeZone, site: siteOf(team), title: "Support agent" }),
    ),
    staff: STAFF.map((person) => company.addPerson({ ...person, email: emailOf(person.name), site: "London" })),
    leavers: LEAVERS.map((name) => {
      const person = company.addPerson({ name, email: emailOf(name), site: "London" });
      return company.terminate(person.id, today);
    }),
  };
}

/** `Tier 1 London` sits in London. */
function siteOf(team: string): string {
  return team.replace(/^Tier \d+ /, "");
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(" ", ".")}@northwind.example`;
}
