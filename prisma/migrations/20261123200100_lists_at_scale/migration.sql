-- The ledger's order, newest start first. The last day is a key too, so that a range of days is decided in the index.
CREATE INDEX "request_in_order" ON "request" (
    "connection_id", (coalesce("start_date", '9999-12-31'::date)), "external_id", (coalesce("end_date", 'infinity'::date))
);

-- The same order for what did not land. These are few, so the indexes stay small and cost a synced request nothing.
CREATE INDEX "request_of_outcome" ON "request" (
    "connection_id", "outcome", (coalesce("start_date", '9999-12-31'::date)), "external_id"
) WHERE "outcome" <> 'synced';
CREATE INDEX "request_of_reason" ON "request" (
    "connection_id", "reason", (coalesce("start_date", '9999-12-31'::date)), "external_id"
) WHERE "reason" IS NOT NULL;

-- A name as people compare names: no accents, no capitals, single spaces.
CREATE FUNCTION "folded_name"("name" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(regexp_replace(regexp_replace(normalize(btrim("name"), NFKD), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g'))
$$;
CREATE INDEX "agent_by_folded_name" ON "agent" ("organization_id", "folded_name"("name"));
