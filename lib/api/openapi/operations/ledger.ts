import { admins, everyone } from "@/lib/api/openapi/callers";
import { bare, file, list, type Operations, one } from "@/lib/api/openapi/types";
import { request, requestFilter, requestsQuery } from "@/lib/connections/ledger-schemas";
import {
  ignoreInput,
  ignoreResult,
  linkInput,
  peoplePage,
  peopleQuery,
  person,
} from "@/lib/connections/people-schemas";
import { policiesInput } from "@/lib/connections/policy-schemas";
import { recheck } from "@/lib/connections/recheck-schemas";
import { policy } from "@/lib/connections/schemas";

export const ledgerOperations: Operations = {
  "/api/v1/connections/{id}/requests": {
    get: {
      ...everyone("connections:read"),
      id: "listRequests",
      tag: "Requests",
      summary: "List requests",
      description: "The ledger, newest start first. Filter by what became of a request and why.",
      query: requestsQuery,
      exampleQuery: { outcome: "skipped", limit: 100 },
      answer: list(request),
    },
  },
  "/api/v1/connections/{id}/requests.csv": {
    get: {
      ...everyone("connections:read"),
      id: "exportRequests",
      tag: "Requests",
      summary: "Export requests",
      query: requestFilter,
      exampleQuery: { outcome: "skipped" },
      answer: file("The ledger as a table.", "Person,Email,Policy,First day,Last day,Outcome\r\n"),
    },
  },
  "/api/v1/connections/{id}/requests/{externalId}/recheck": {
    get: {
      ...everyone("connections:read"),
      id: "getRecheck",
      tag: "Requests",
      summary: "See what a recheck found",
      answer: one(recheck),
    },
    post: {
      ...admins("connections:write"),
      id: "recheckRequest",
      tag: "Requests",
      summary: "Look at one request again",
      description: "Asks the provider about this request at the next opportunity, within seconds.",
      status: 202,
      problems: ["conflict"],
      answer: one(recheck),
    },
  },
  "/api/v1/connections/{id}/people": {
    get: {
      ...everyone("connections:read"),
      id: "listPeople",
      tag: "People",
      summary: "List people",
      query: peopleQuery,
      exampleQuery: { link: "unmatched" },
      answer: bare(peoplePage),
    },
    patch: {
      ...admins("connections:write"),
      id: "ignorePeople",
      tag: "People",
      summary: "Ignore people, or stop ignoring them",
      description: "Everybody without an agent, or those whom you name.",
      body: ignoreInput,
      answer: one(ignoreResult),
    },
  },
  "/api/v1/connections/{id}/people/{personId}": {
    put: {
      ...admins("connections:write"),
      id: "linkPerson",
      tag: "People",
      summary: "Link a person",
      description: "Takes effect on the schedule at once.",
      body: linkInput,
      problems: ["conflict"],
      answer: one(person),
    },
  },
  "/api/v1/connections/{id}/policies": {
    get: {
      ...everyone("connections:read"),
      id: "listPolicies",
      tag: "Policies",
      summary: "List policies",
      answer: list(policy),
    },
    put: {
      ...admins("connections:write"),
      id: "updatePolicies",
      tag: "Policies",
      summary: "Choose what policies become",
      description: "Those left out stay as they are.",
      body: policiesInput,
      answer: list(policy),
    },
  },
};
