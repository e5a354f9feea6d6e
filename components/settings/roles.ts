import type { Role } from "@/lib/members/schemas";

/** What each role may do, most first. */
export const roles: { value: Role; label: string; description: string }[] = [
  { value: "admin", label: "Admin", description: "Connects integrations, manages members and API keys." },
  { value: "planner", label: "Planner", description: "Edits agents and manual events." },
  { value: "viewer", label: "Viewer", description: "Sees the schedule and changes nothing." },
];
