-- A first load writes as many people as a company has: their parents are checked once a statement too, as those of
-- requests and events are. See docs/decisions/0018.

ALTER TABLE "person" DROP CONSTRAINT "person_connection_id_fkey";
ALTER TABLE "person" DROP CONSTRAINT "person_agent_id_fkey";

CREATE FUNCTION "check_person_parents"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found bigint;
BEGIN
  PERFORM FROM "connection" p JOIN (SELECT DISTINCT "connection_id", "organization_id" FROM "written") w
    ON p."id" = w."connection_id" AND p."organization_id" = w."organization_id" FOR KEY SHARE OF p;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found <> (SELECT count(*) FROM (SELECT DISTINCT "connection_id", "organization_id" FROM "written") d) THEN
    RAISE EXCEPTION 'A person needs a connection of their own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;

  PERFORM FROM "agent" p
    JOIN (SELECT DISTINCT "agent_id", "organization_id" FROM "written" WHERE "agent_id" IS NOT NULL) w
    ON p."id" = w."agent_id" AND p."organization_id" = w."organization_id" FOR KEY SHARE OF p;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found <> (SELECT count(*) FROM (
    SELECT DISTINCT "agent_id", "organization_id" FROM "written" WHERE "agent_id" IS NOT NULL) d) THEN
    RAISE EXCEPTION 'A person is linked to an agent of their own organization.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "person_parents_insert" AFTER INSERT ON "person" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "check_person_parents"();
CREATE TRIGGER "person_parents_update" AFTER UPDATE ON "person" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "check_person_parents"();

-- The other direction: a connection takes its people with it, an agent who goes leaves theirs unlinked.
CREATE FUNCTION "remove_people_of_connections"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "person" WHERE "connection_id" IN (SELECT "id" FROM "gone");
  RETURN NULL;
END $$;

CREATE TRIGGER "connection_people" AFTER DELETE ON "connection" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "remove_people_of_connections"();

CREATE FUNCTION "unlink_people_of_agents"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- With an organization its connections go too, and with them these people.
  UPDATE "person" p SET "agent_id" = NULL FROM "gone" g
  WHERE p."agent_id" = g."id" AND EXISTS (SELECT FROM "connection" c WHERE c."id" = p."connection_id");
  RETURN NULL;
END $$;

CREATE TRIGGER "agent_people" AFTER DELETE ON "agent" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "unlink_people_of_agents"();
