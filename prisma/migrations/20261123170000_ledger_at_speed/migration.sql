-- A first load writes as many requests and events as a company has. What costs most there is what PostgreSQL does for
-- every row beside the row itself: foreign keys and indexes. See docs/decisions/0018.

-- The ledger: one row a request of a connection, hence keyed so.
DROP INDEX "request_connection_id_external_id_key";
DROP INDEX "request_connection_id_outcome_reason_idx";
DROP INDEX "request_connection_id_previous_external_id_idx";
DROP INDEX "request_organization_id_idx";
ALTER TABLE "request" DROP CONSTRAINT "request_pkey";
ALTER TABLE "request" DROP COLUMN "id";
ALTER TABLE "request" ADD CONSTRAINT "request_pkey" PRIMARY KEY ("connection_id", "external_id");
ALTER TABLE "request" DROP CONSTRAINT "request_organization_id_fkey";
ALTER TABLE "request" DROP CONSTRAINT "request_connection_id_fkey";
ALTER TABLE "request" DROP CONSTRAINT "request_person_id_fkey";
-- Few requests replace another.
CREATE INDEX "request_replacing_idx" ON "request" ("connection_id", "previous_external_id")
  WHERE "previous_external_id" IS NOT NULL;

ALTER TABLE "event" DROP CONSTRAINT "event_organization_id_fkey";
ALTER TABLE "event" DROP CONSTRAINT "event_agent_id_fkey";
ALTER TABLE "event" DROP CONSTRAINT "event_event_type_id_fkey";
ALTER TABLE "event" DROP CONSTRAINT "event_connection_id_fkey";
DROP INDEX "event_event_type_id_idx";

DROP INDEX "event_change_organization_id_transaction_id_seq_idx";
ALTER TABLE "event_change" DROP CONSTRAINT "event_change_pkey";
ALTER TABLE "event_change" ADD CONSTRAINT "event_change_pkey" PRIMARY KEY ("organization_id", "transaction_id", "seq");

-- What the foreign keys said, checked once a statement over the distinct parents, and more: a parent belongs to the same
-- organization. FOR KEY SHARE keeps the parents until the transaction ends, as a foreign key does.
CREATE FUNCTION "check_event_parents"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found bigint;
BEGIN
  PERFORM FROM "agent" p JOIN (SELECT DISTINCT "agent_id", "organization_id" FROM "written") w
    ON p."id" = w."agent_id" AND p."organization_id" = w."organization_id" FOR KEY SHARE OF p;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found <> (SELECT count(*) FROM (SELECT DISTINCT "agent_id", "organization_id" FROM "written") d) THEN
    RAISE EXCEPTION 'An event needs an agent of its own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;

  PERFORM FROM "event_type" p JOIN (SELECT DISTINCT "event_type_id", "organization_id" FROM "written") w
    ON p."id" = w."event_type_id" AND p."organization_id" = w."organization_id" FOR KEY SHARE OF p;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found <> (SELECT count(*) FROM (SELECT DISTINCT "event_type_id", "organization_id" FROM "written") d) THEN
    RAISE EXCEPTION 'An event needs an event type of its own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;

  PERFORM FROM "connection" p
    JOIN (SELECT DISTINCT "connection_id", "organization_id" FROM "written" WHERE "connection_id" IS NOT NULL) w
    ON p."id" = w."connection_id" AND p."organization_id" = w."organization_id" FOR KEY SHARE OF p;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found <> (SELECT count(*) FROM (
    SELECT DISTINCT "connection_id", "organization_id" FROM "written" WHERE "connection_id" IS NOT NULL) d) THEN
    RAISE EXCEPTION 'A synced event needs a connection of its own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "event_parents_insert" AFTER INSERT ON "event" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "check_event_parents"();
CREATE TRIGGER "event_parents_update" AFTER UPDATE ON "event" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "check_event_parents"();

CREATE FUNCTION "check_request_parents"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found bigint;
BEGIN
  PERFORM FROM "person" p JOIN (SELECT DISTINCT "person_id", "connection_id", "organization_id" FROM "written") w
    ON p."id" = w."person_id" AND p."connection_id" = w."connection_id" AND p."organization_id" = w."organization_id"
    FOR KEY SHARE OF p;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found <> (SELECT count(*) FROM (
    SELECT DISTINCT "person_id", "connection_id", "organization_id" FROM "written") d) THEN
    RAISE EXCEPTION 'A request needs a person of its own connection.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "request_parents_insert" AFTER INSERT ON "request" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "check_request_parents"();
CREATE TRIGGER "request_parents_update" AFTER UPDATE ON "request" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "check_request_parents"();

-- The read-only law for new events, once a statement as well: a trigger for each row is work for each row.
DROP TRIGGER "event_read_only_insert" ON "event";

CREATE FUNCTION "refuse_foreign_synced_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "written" WHERE "connection_id" IS NOT NULL
             AND "connection_id"::text IS DISTINCT FROM current_setting('rosterline.writer', true)) THEN
    RAISE EXCEPTION 'This event is synced and read-only: only its connection''s sync writes it.' USING ERRCODE = 'RL001';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "event_read_only_insert" AFTER INSERT ON "event" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_foreign_synced_events"();

-- A person's connection says which organization it is.
ALTER TABLE "person" DROP CONSTRAINT "person_organization_id_fkey";
DROP INDEX "person_organization_id_idx";

-- The other direction: what goes with its parent, and what keeps its parent. Removing an organization removes its
-- agents, people, connections and types in some order, hence the look at whether it is still there.
CREATE FUNCTION "remove_events_of_agents"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "event" WHERE "agent_id" IN (SELECT "id" FROM "gone");
  RETURN NULL;
END $$;

CREATE TRIGGER "agent_events" AFTER DELETE ON "agent" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "remove_events_of_agents"();

CREATE FUNCTION "remove_requests_of_people"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "request" WHERE "person_id" IN (SELECT "id" FROM "gone");
  RETURN NULL;
END $$;

CREATE TRIGGER "person_requests" AFTER DELETE ON "person" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "remove_requests_of_people"();

CREATE FUNCTION "keep_types_in_use"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "event" e JOIN "gone" g ON g."id" = e."event_type_id"
             JOIN "organization" o ON o."id" = e."organization_id") THEN
    RAISE EXCEPTION 'This event type is in use.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "event_type_in_use" AFTER DELETE ON "event_type" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_types_in_use"();

CREATE FUNCTION "keep_connections_in_use"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "event" e JOIN "gone" g ON g."id" = e."connection_id"
             JOIN "organization" o ON o."id" = e."organization_id") THEN
    RAISE EXCEPTION 'This connection still has events.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "connection_in_use" AFTER DELETE ON "connection" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_connections_in_use"();

-- TRUNCATE passes by the triggers above, where a foreign key would have refused it or passed it on.
CREATE FUNCTION "refuse_truncate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Events and requests belong to these rows: delete them instead.' USING ERRCODE = 'RL001';
END $$;

CREATE TRIGGER "agent_truncate" BEFORE TRUNCATE ON "agent" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "person_truncate" BEFORE TRUNCATE ON "person" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "event_type_truncate" BEFORE TRUNCATE ON "event_type" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "connection_truncate" BEFORE TRUNCATE ON "connection" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

-- Grows with each run that wrote: who remembers what a vendor answered knows by it whether the ledger is still that.
ALTER TABLE "connection" ADD COLUMN "ledger_version" INTEGER NOT NULL DEFAULT 0;
-- When all requests were last placed again, because agents, links, policies or the window changed.
ALTER TABLE "connection" ADD COLUMN "placed_at" TIMESTAMPTZ(3);
CREATE INDEX "connection_replan_at_idx" ON "connection" ("replan_at");

-- Whether the last complete answer of the vendor named the person: the guard counts who is missing.
ALTER TABLE "person" ADD COLUMN "is_listed" BOOLEAN NOT NULL DEFAULT false;
