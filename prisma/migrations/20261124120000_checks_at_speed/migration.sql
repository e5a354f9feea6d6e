-- Parents of what a connection brings are kept by the lock on the connection alone: one row, where it was one for each agent and
-- person of a statement. In turn whoever deletes an agent or a person takes the connections first, as lib/sync/agents.ts did
-- already. See docs/decisions/0018.

CREATE OR REPLACE FUNCTION "check_event_parents"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found bigint;
BEGIN
  PERFORM FROM "connection" p
    JOIN (SELECT DISTINCT "connection_id", "organization_id" FROM "written" WHERE "connection_id" IS NOT NULL) w
    ON p."id" = w."connection_id" AND p."organization_id" = w."organization_id" FOR KEY SHARE OF p;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found <> (SELECT count(*) FROM (
    SELECT DISTINCT "connection_id", "organization_id" FROM "written" WHERE "connection_id" IS NOT NULL) d) THEN
    RAISE EXCEPTION 'A synced event needs a connection of its own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;

  -- No connection keeps the agents of manual events.
  PERFORM FROM "agent" p JOIN (SELECT DISTINCT "agent_id" FROM "written" WHERE "connection_id" IS NULL) w
    ON p."id" = w."agent_id" FOR KEY SHARE OF p;
  IF EXISTS (SELECT FROM "written" w WHERE NOT EXISTS (
    SELECT FROM "agent" p WHERE p."id" = w."agent_id" AND p."organization_id" = w."organization_id")) THEN
    RAISE EXCEPTION 'An event needs an agent of its own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;

  PERFORM FROM "event_type" p JOIN (SELECT DISTINCT "event_type_id", "organization_id" FROM "written") w
    ON p."id" = w."event_type_id" AND p."organization_id" = w."organization_id" FOR KEY SHARE OF p;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found <> (SELECT count(*) FROM (SELECT DISTINCT "event_type_id", "organization_id" FROM "written") d) THEN
    RAISE EXCEPTION 'An event needs an event type of its own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "check_request_parents"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "connection" p JOIN (SELECT DISTINCT "connection_id" FROM "written") w
    ON p."id" = w."connection_id" FOR KEY SHARE OF p;
  IF EXISTS (SELECT FROM "written" w WHERE NOT EXISTS (
    SELECT FROM "person" p WHERE p."id" = w."person_id" AND p."connection_id" = w."connection_id"
      AND p."organization_id" = w."organization_id")) THEN
    RAISE EXCEPTION 'A request needs a person of its own connection.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "check_person_parents"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found bigint;
BEGIN
  PERFORM FROM "connection" p JOIN (SELECT DISTINCT "connection_id", "organization_id" FROM "written") w
    ON p."id" = w."connection_id" AND p."organization_id" = w."organization_id" FOR KEY SHARE OF p;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found <> (SELECT count(*) FROM (SELECT DISTINCT "connection_id", "organization_id" FROM "written") d) THEN
    RAISE EXCEPTION 'A person needs a connection of their own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;

  IF EXISTS (SELECT FROM "written" w WHERE "agent_id" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "agent" p WHERE p."id" = w."agent_id" AND p."organization_id" = w."organization_id")) THEN
    RAISE EXCEPTION 'A person is linked to an agent of their own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "hold_connections_of_agent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "connection" WHERE "organization_id" = OLD."organization_id" ORDER BY "id" FOR UPDATE;
  RETURN OLD;
END $$;

CREATE TRIGGER "agent_holds_connections" BEFORE DELETE ON "agent"
  FOR EACH ROW EXECUTE FUNCTION "hold_connections_of_agent"();

CREATE FUNCTION "hold_connection_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "connection" WHERE "id" = OLD."connection_id" FOR UPDATE;
  RETURN OLD;
END $$;

CREATE TRIGGER "person_holds_connection" BEFORE DELETE ON "person"
  FOR EACH ROW EXECUTE FUNCTION "hold_connection_of_person"();
