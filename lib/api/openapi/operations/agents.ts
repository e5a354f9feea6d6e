import { importInput, importQuery, importResult } from "@/lib/agents/import-schemas";
import {
  agentDetail,
  agentInput,
  agentsPage,
  agentsQuery,
  patchAgentInput,
  upsertBody,
  upsertResult,
} from "@/lib/agents/schemas";
import { team, teamInput } from "@/lib/agents/team-schemas";
import { admins, everyone, planners } from "@/lib/api/openapi/callers";
import { bare, list, none, type Operations, one } from "@/lib/api/openapi/types";

export const agentsOperations: Operations = {
  "/api/v1/agents": {
    get: {
      ...everyone("agents:read"),
      id: "listAgents",
      tag: "Agents",
      summary: "List agents",
      description: "By name; the active ones unless `status` says otherwise.",
      query: agentsQuery,
      exampleQuery: { limit: 100 },
      answer: bare(agentsPage),
    },
    post: {
      ...planners("agents:write"),
      id: "createAgent",
      tag: "Agents",
      summary: "Create an agent",
      body: agentInput,
      status: 201,
      answer: one(agentDetail),
    },
    put: {
      ...planners("agents:write"),
      id: "upsertAgents",
      tag: "Agents",
      summary: "Create and change agents",
      description: "By email, at most 5,000 in one call: all of them or, when one is wrong, none.",
      body: upsertBody,
      answer: one(upsertResult),
    },
  },
  "/api/v1/agents/import": {
    post: {
      ...planners("agents:write"),
      id: "importAgents",
      tag: "Agents",
      summary: "Import agents from CSV",
      description:
        "Creates and changes agents by email. All of them or, when a line is wrong, none. With `dryRun=true` it says what would happen, and what is wrong, and changes nothing.",
      query: importQuery,
      exampleQuery: { dryRun: "true" },
      body: importInput,
      answer: one(importResult),
    },
  },
  "/api/v1/agents/{id}": {
    get: {
      ...everyone("agents:read"),
      id: "getAgent",
      tag: "Agents",
      summary: "Get an agent",
      answer: one(agentDetail),
    },
    patch: {
      ...planners("agents:write"),
      id: "updateAgent",
      tag: "Agents",
      summary: "Deactivate or reactivate an agent",
      description: "An inactive agent is off the schedule, and nothing of theirs is synced.",
      body: patchAgentInput,
      answer: one(agentDetail),
    },
    delete: {
      ...admins("agents:write"),
      id: "deleteAgent",
      tag: "Agents",
      summary: "Delete an agent",
      description: "Their events go with them. People of integrations stay, without an agent.",
      status: 204,
      answer: none,
    },
  },
  "/api/v1/teams": {
    get: {
      ...everyone("agents:read"),
      id: "listTeams",
      tag: "Teams",
      summary: "List teams",
      answer: list(team),
    },
  },
  "/api/v1/teams/{id}": {
    patch: {
      ...planners("agents:write"),
      id: "renameTeam",
      tag: "Teams",
      summary: "Rename a team",
      body: teamInput,
      answer: one(team),
    },
    delete: {
      ...planners("agents:write"),
      id: "deleteTeam",
      tag: "Teams",
      summary: "Delete a team",
      description: "Its agents stay, without a team.",
      status: 204,
      answer: none,
    },
  },
};
