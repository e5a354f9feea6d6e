export type SampleAgent = { name: string; email: string; timeZone: string; team: string };

const TEAMS: { team: string; timeZone: string; names: string[] }[] = [
  {
    team: "Tier 1 London",
    timeZone: "Europe/London",
    names: [
      ...["Ada Park", "Oliver Bennett", "Priya Raman", "Kwame Asante", "Siobhan Kelly", "Mateusz Nowak"],
      ...["Aisha Rahman", "Thomas Whitfield", "Yetunde Balogun", "Elif Demir", "Callum Fraser", "Hannah Goldberg"],
    ],
  },
  {
    team: "Tier 2 London",
    timeZone: "Europe/London",
    names: [
      ...["Rohan Mehta", "Zofia Kaminska", "George Adeyemi", "Leila Haddad"],
      ...["Ffion Davies", "Ivan Petrov", "Chidi Okafor", "Beatrix Lang"],
    ],
  },
  {
    team: "Tier 1 New York",
    timeZone: "America/New_York",
    names: [
      ...["Marcus Johnson", "Sofia Ramirez", "Emily Chen", "Darnell Washington", "Rachel Cohen"],
      ...["Luis Ortega", "Grace Kim", "Patrick O'Neill", "Naomi Brooks", "Andre Baptiste"],
    ],
  },
  {
    team: "Tier 1 Manila",
    timeZone: "Asia/Manila",
    names: [
      ...["Maria Santos", "Jose Reyes", "Angelica Cruz", "Mark Bautista", "Kristine Garcia", "Paolo Mendoza"],
      ...["Jasmine Torres", "Rafael Aquino", "Liza Villanueva", "Miguel Navarro", "Bianca Castillo", "Noel Domingo"],
      ...["Carla Fernandez", "Ramon Salazar"],
    ],
  },
  {
    team: "Tier 2 Sydney",
    timeZone: "Australia/Sydney",
    names: [
      ...["Charlotte Nguyen", "Jack Thompson", "Mei Lin Wong", "Lachlan Murray"],
      ...["Anjali Perera", "Noah Williams", "Talia Papadopoulos", "Sione Tupou"],
    ],
  },
  {
    team: "Tier 1 São Paulo",
    timeZone: "America/Sao_Paulo",
    names: [
      ...["Ana Souza", "João Oliveira", "Beatriz Costa", "Thiago Almeida"],
      ...["Camila Nakamura", "Gustavo Pereira", "Larissa Rocha", "Renato Barbosa"],
    ],
  },
];

/** The demo's 60 agents in 6 teams; seeds both the schedule and the sandbox, so that their emails match. */
export const sampleAgents: readonly SampleAgent[] = TEAMS.flatMap(({ team, timeZone, names }) =>
  names.map((name) => ({ name, email: emailOf(name), timeZone, team })),
);

/** `João Oliveira` is joao.oliveira@northwind.example. */
function emailOf(name: string): string {
  const plain = name.normalize("NFD").replace(/[^A-Za-z ]/g, "");
  return `${plain.toLowerCase().replaceAll(" ", ".")}@northwind.example`;
}
