import { AlikeNames } from "@/lib/connections/alike-names";
import type { Suggestion } from "@/lib/connections/people-schemas";
import { pool } from "@/lib/db";

const MOST = 3;

/**
 * For each of these people the agents without a person whose names are alike, at most three, best first. One query for all of
 * them.
 * @returns by the id of the person
 */
export async function findSuggestions(
  organizationId: string,
  connectionId: string,
  people: { id: string; name: string }[],
): Promise<Map<string, Suggestion[]>> {
  if (people.length === 0) return new Map();
  const { rows: free } = await pool().query<Suggestion>(
    `SELECT a.id, a.name, a.email FROM agent a
     WHERE a.organization_id = $1
       AND NOT EXISTS (SELECT FROM person o WHERE o.agent_id = a.id AND o.connection_id = $2)`,
    [organizationId, connectionId],
  );
  const agents = new AlikeNames(free);
  return new Map(people.map(({ id, name }) => [id, agents.find(name, MOST)]));
}
