import { anybody } from "@/lib/api/openapi/callers";
import { done, health } from "@/lib/api/openapi/components/settings";
import { bare, none, type Operations, one } from "@/lib/api/openapi/types";
import { member, setupInput, signInInput } from "@/lib/members/schemas";

export const systemOperations: Operations = {
  "/api/v1/session": {
    post: {
      ...anybody(),
      id: "signIn",
      tag: "Session",
      summary: "Sign in",
      description: "Sets the session cookie of a browser. Programs use an API key instead.",
      body: signInInput,
      status: 201,
      problems: ["unauthenticated", "rate_limited"],
      answer: one(done),
    },
    delete: {
      ...anybody(),
      id: "signOut",
      tag: "Session",
      summary: "Sign out",
      status: 204,
      answer: none,
    },
  },
  "/api/v1/setup": {
    post: {
      ...anybody(),
      id: "setUp",
      tag: "Session",
      summary: "Make the first administrator",
      description: "Works only while there is no member at all.",
      body: setupInput,
      status: 201,
      problems: ["conflict"],
      answer: one(member),
    },
  },
  "/api/webhooks/hibob/{connectionId}": {
    post: {
      ...anybody(),
      id: "receiveHibobDelivery",
      tag: "Deliveries",
      summary: "Take a delivery of HiBob",
      description: "HiBob calls it; its signature says that it does. A wrong one answers 401.",
      problems: ["unauthenticated", "not_found", "payload_too_large"],
      answer: one(done),
    },
  },
  "/api/metrics": {
    get: {
      ...anybody(),
      id: "readMetrics",
      tag: "Health",
      summary: "What this process counts, for Prometheus",
      description: "Read on the machine itself, or with `Authorization: Bearer <METRICS_TOKEN>`.",
      problems: ["unauthenticated", "forbidden"],
      answer: {
        kind: "file",
        mediaType: "text/plain",
        description: "The metrics in Prometheus's text format.",
        example: "# TYPE process_start_time_seconds gauge\nprocess_start_time_seconds 1793612400\n",
      },
    },
  },
  "/api/health/live": {
    get: {
      ...anybody(),
      id: "checkLive",
      tag: "Health",
      summary: "Does this process answer",
      answer: bare(health),
    },
  },
  "/api/health/ready": {
    get: {
      ...anybody(),
      id: "checkReady",
      tag: "Health",
      summary: "Can this process do its work",
      description: "It can when the database answers.",
      problems: ["unavailable"],
      answer: bare(health),
    },
  },
};
