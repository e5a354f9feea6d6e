import { pool } from "@/lib/db";
import { MANUAL } from "@/lib/events/source";

/** Instants, ISO 8601. */
type Range = { start: string; end: string };

/**
 * The organization's events that overlap `[start, end)`, as `packedEvents` of schemas.ts describes them.
 * @returns JSON, made by the database: 20,000 events are half a megabyte, which nobody in between has to parse
 */
export async function packEvents(organizationId: string, { start, end }: Range): Promise<string> {
  const { rows } = await pool().query<{ packed: string }>(
    `WITH type AS MATERIALIZED (
       SELECT id, name, color, row_number() OVER (ORDER BY name) - 1 AS place FROM event_type WHERE organization_id = $1
     ), source AS MATERIALIZED (
       SELECT id, integration AS slug, row_number() OVER (ORDER BY integration) AS place
       FROM connection WHERE organization_id = $1
     ), shown AS MATERIALIZED (
       SELECT e.id, e.agent_id, t.place AS type, coalesce(s.place, 0) AS source,
         extract(epoch FROM e.starts_at - $2::timestamptz)::float8 AS starts,
         extract(epoch FROM e.ends_at - e.starts_at)::float8 AS lasts
       FROM event e JOIN type t ON t.id = e.event_type_id LEFT JOIN source s ON s.id = e.connection_id
       WHERE e.organization_id = $1 AND e.starts_at < $3 AND e.ends_at > $2
       ORDER BY e.agent_id, e.starts_at, e.id
     ), agent AS (
       SELECT agent_id, count(*) AS events FROM shown GROUP BY agent_id ORDER BY agent_id
     )
     SELECT json_build_object(
       'types', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'color', color) ORDER BY place), '[]') FROM type),
       'sources', (SELECT to_json(array['${MANUAL}'] || coalesce(array_agg(slug ORDER BY place), '{}')) FROM source),
       'agentIds', (SELECT coalesce(json_agg(agent_id), '[]') FROM agent),
       'counts', (SELECT coalesce(json_agg(events), '[]') FROM agent),
       'ids', (SELECT coalesce(string_agg(replace(id::text, '-', ''), ''), '') FROM shown),
       'typeOf', (SELECT coalesce(json_agg(type), '[]') FROM shown),
       'sourceOf', (SELECT coalesce(json_agg(source), '[]') FROM shown),
       'startsIn', (SELECT coalesce(json_agg(starts), '[]') FROM shown),
       'lasts', (SELECT coalesce(json_agg(lasts), '[]') FROM shown)
     )::text AS packed`,
    // As dates: PostgreSQL refuses some offsets and years that ISO 8601 allows.
    [organizationId, new Date(start), new Date(end)],
  );
  return rows[0]?.packed ?? "";
}
