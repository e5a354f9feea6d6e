import { importInput, importResult } from "@/lib/agents/import-schemas";
import {
  agent,
  agentDetail,
  agentInput,
  agentsPage,
  patchAgentInput,
  upsertBody,
  upsertResult,
} from "@/lib/agents/schemas";
import { team, teamInput } from "@/lib/agents/team-schemas";
import { SAMPLE, SAMPLE_AGENT } from "@/lib/api/openapi/sample";
import { component } from "@/lib/api/openapi/types";

const agentFields = {
  email: "Unique in the organization; the key of an upsert. Stored in lower case.",
  timeZone: "IANA name such as `Europe/London`; null: the organization's counts.",
  externalId: "The agent's id in a system of yours.",
  team: "Name of the team; null: none.",
};

const ada = {
  email: SAMPLE_AGENT.email,
  name: SAMPLE_AGENT.name,
  timeZone: "Europe/London",
  externalId: "E-1042",
  team: "Chat",
};

const answerFields = {
  ...agentFields,
  effectiveTimeZone: "The time zone that counts: the agent's own, or the organization's.",
  isActive: "An inactive agent is off the schedule, and nothing of theirs is synced.",
  link: "How a person of an integration was linked to the agent: `by_email`, `by_hand`, or `none`.",
  personName: "The provider's name of that person.",
};

const listed = {
  ...ada,
  id: SAMPLE_AGENT.id,
  effectiveTimeZone: "Europe/London",
  isActive: true,
  link: "by_email" as const,
  personName: "Ada Park",
  updatedAt: SAMPLE.now,
};

export const agentComponents = {
  Agent: component(agent, {
    description: "A person on the schedule.",
    fields: answerFields,
    example: listed,
  }),
  AgentsPage: component(agentsPage, {
    description: "A page of agents. The counts are of all that the filters find, whatever their status.",
    example: { data: [listed], meta: { nextCursor: null, counts: { active: 1, inactive: 0 } } },
  }),
  AgentDetail: component(agentDetail, {
    description: "An agent with what depends on them.",
    fields: {
      ...answerFields,
      counts: "Their synced and manual events, and the people linked to them.",
    },
    example: { ...listed, counts: { synced: 12, manual: 3, people: 1 } },
  }),
  AgentPatch: component(patchAgentInput, {
    description: "Whether the agent is on the schedule.",
    example: { isActive: false },
  }),
  AgentInput: component(agentInput, {
    description: "An agent to make or to change. A field that is left out stays as it is; null empties it.",
    fields: agentFields,
    example: ada,
  }),
  AgentsInput: component(upsertBody, {
    description: "The agents to make or to change, at most 5,000. The list may also stand alone.",
    example: { agents: [ada] },
  }),
  AgentsResult: component(upsertResult, {
    description: "How many agents the call made, changed, and found as they were.",
    example: { created: 1, updated: 0, unchanged: 0 },
  }),
  AgentsImport: component(importInput, {
    description: "A CSV file of agents. Its header names the columns, in any order; email and name must be there.",
    fields: { csv: "The file's text. A column that is left out stays as it is; an empty cell clears it." },
    example: {
      csv: "email,name,time_zone,external_id,team\nada.park@example.com,Ada Park,Europe/London,E-1042,Chat\n",
    },
  }),
  AgentsImportResult: component(importResult, {
    description: "What an import did, or would do.",
    fields: {
      isApplied: "False for a dry run.",
      rows: "Of those that are new or change, the first 200 in the file's order. `changes` is null for a new agent.",
      problems: "With any of these nothing is imported, and the counts are zero.",
    },
    example: {
      isApplied: false,
      created: 0,
      updated: 1,
      unchanged: 0,
      rows: [
        { email: ada.email, name: ada.name, changes: [{ field: "team", from: "Phone", to: "Chat" }], isActive: true },
      ],
      problems: [],
    },
  }),
  Team: component(team, {
    description: "A group of agents.",
    fields: { agents: "How many active agents are in it.", inactive: "How many inactive ones." },
    example: { id: SAMPLE.team, name: "Chat", agents: 24, inactive: 1 },
  }),
  TeamInput: component(teamInput, { description: "The team's new name.", example: { name: "Live chat" } }),
};
