import { admins, everyone } from "@/lib/api/openapi/callers";
import { list, type Operations, one } from "@/lib/api/openapi/types";
import { page } from "@/lib/api/schemas";
import { removal, removalPerson, removalsQuery } from "@/lib/connections/removal-schemas";
import { run, runChange, runInput, runsQuery } from "@/lib/connections/run-schemas";

export const runsOperations: Operations = {
  "/api/v1/connections/{id}/runs": {
    get: {
      ...everyone("connections:read"),
      id: "listRuns",
      tag: "Runs",
      summary: "List runs",
      description: "Newest first.",
      query: runsQuery,
      exampleQuery: { limit: 20 },
      answer: list(run),
    },
    post: {
      ...admins("connections:write"),
      id: "startRun",
      tag: "Runs",
      summary: "Sync now",
      description: "Answers with the active run if there is one. With `confirm` a held run goes through.",
      body: runInput,
      status: 202,
      problems: ["conflict", "migration_required"],
      answer: one(run),
    },
  },
  "/api/v1/connections/{id}/runs/{runId}/changes": {
    get: {
      ...everyone("connections:read"),
      id: "listRunChanges",
      tag: "Runs",
      summary: "See what a run changed",
      query: page,
      exampleQuery: { limit: 100 },
      answer: list(runChange),
    },
  },
  "/api/v1/connections/{id}/runs/{runId}/removals": {
    get: {
      ...everyone("connections:read"),
      id: "listRemovals",
      tag: "Runs",
      summary: "See what a held run would remove",
      query: removalsQuery,
      exampleQuery: { limit: 100 },
      answer: list(removal),
    },
  },
  "/api/v1/connections/{id}/runs/{runId}/removals/people": {
    get: {
      ...everyone("connections:read"),
      id: "listRemovalPeople",
      tag: "Runs",
      summary: "See of whom a held run would remove something",
      query: page,
      exampleQuery: { limit: 100 },
      answer: list(removalPerson),
    },
  },
};
