import { parseAgentsCsv } from "@/lib/agents/csv";
import { type CsvProblem, type ImportResult, type ImportRow, MOST_ROWS } from "@/lib/agents/import-schemas";
import { type AgentInput, MOST_AGENTS } from "@/lib/agents/schemas";
import { upsertAgents } from "@/lib/agents/service";
import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";

const NOTHING = { isApplied: false, created: 0, updated: 0, unchanged: 0, rows: [] };

/**
 * Adds and changes the agents of a CSV file, all or none; or says what that would do, and what is wrong with the file.
 * @throws AppError `invalid_input` naming every bad line, when it was to be imported
 */
export async function importAgents(
  organizationId: string,
  csv: string,
  { isDryRun }: { isDryRun: boolean },
): Promise<ImportResult> {
  const parsed = parseAgentsCsv(csv, { most: MOST_AGENTS });
  if ("errors" in parsed) {
    if (!isDryRun) throw refusal(parsed.errors);
    return { ...NOTHING, problems: parsed.errors };
  }
  const all = await compare(organizationId, parsed.agents);
  const news = all.filter((row) => row.changes === null || row.changes.length > 0);
  const created = all.filter((row) => row.changes === null).length;
  const counts = isDryRun
    ? { created, updated: news.length - created, unchanged: all.length - news.length }
    : await upsertAgents(organizationId, parsed.agents);
  return { ...counts, isApplied: !isDryRun, rows: news.slice(0, MOST_ROWS), problems: [] };
}

function refusal(problems: CsvProblem[]): AppError {
  const errors = problems.map(({ line, column, message }) => ({
    path: column === null ? `lines.${line}` : `lines.${line}.${column}`,
    message,
  }));
  return new AppError("invalid_input", `Nothing was imported: ${problems.length} problems in the file.`, errors);
}

type Known = { email: string; name: string; time_zone: string | null; external_id: string | null; team: string | null };

/** What each agent of the file would be, beside what they are. */
async function compare(organizationId: string, agents: AgentInput[]): Promise<ImportRow[]> {
  const { rows } = await pool().query<Known & { is_active: boolean }>(
    `SELECT a.email, a.name, a.time_zone, a.external_id, t.name AS team, a.deactivated_at IS NULL AS is_active
     FROM agent a LEFT JOIN team t ON t.id = a.team_id WHERE a.organization_id = $1 AND a.email = ANY($2)`,
    [organizationId, agents.map((agent) => agent.email)],
  );
  const known = new Map(rows.map((row) => [row.email, row]));
  return agents.map((agent) => {
    const before = known.get(agent.email);
    const { email, name } = agent;
    if (!before) return { email, name, changes: null, isActive: true };
    return { email, name: before.name, changes: changesOf(before, agent), isActive: before.is_active };
  });
}

function changesOf(before: Known, { name, timeZone, externalId, team }: AgentInput) {
  const pairs: [string, string | null, string | null | undefined][] = [
    ["name", before.name, name],
    ["time_zone", before.time_zone, timeZone],
    ["external_id", before.external_id, externalId],
    ["team", before.team, team],
  ];
  return pairs
    .filter(([, from, to]) => to !== undefined && to !== from)
    .map(([field, from, to]) => ({ field, from: from ?? "", to: to ?? "" }));
}
