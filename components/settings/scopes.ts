import type { Scope } from "@/lib/api-keys/schemas";

/** What a key may do, in words. */
export const scopes: { value: Scope; description: string }[] = [
  { value: "events:read", description: "Read events and their changes" },
  { value: "events:write", description: "Create, change and delete manual events" },
  { value: "agents:read", description: "Read agents" },
  { value: "agents:write", description: "Create and change agents" },
  { value: "connections:read", description: "Read connections, their requests and runs" },
  { value: "connections:write", description: "Connect, change and disconnect integrations" },
  { value: "webhooks:write", description: "Register webhooks, which receive events, and read their deliveries" },
  { value: "audit:read", description: "Read the audit log" },
];
