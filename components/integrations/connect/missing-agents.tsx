import { countOf } from "@/components/integrations/words";
import type { PreflightResult } from "@/lib/connections/preflight-schemas";

/** The agents that no visible person matches, by name; shown on demand. */
export function MissingAgents({ agents }: { agents: PreflightResult["missingAgents"] }) {
  if (agents.length === 0) return null;
  return (
    <details className="mt-1 rounded-md border bg-background">
      <summary className="rounded-md px-3 py-1.5 font-medium text-accent text-sm pointer-coarse:py-2.5">
        Show {countOf(agents.length, "agent")} without a person
      </summary>
      <ul aria-label="Agents without a person" className="grid max-h-56 gap-1 overflow-y-auto border-t px-3 py-2">
        {agents.map((agent) => (
          <li key={agent.id} className="flex flex-wrap justify-between gap-x-3 text-sm">
            <span>{agent.name}</span>
            <span className="text-muted-foreground">{agent.email}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
