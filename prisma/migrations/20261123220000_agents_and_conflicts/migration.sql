-- An agent who has left the schedule and may come back: links and manual events stay, synced events go.
ALTER TABLE "agent" ADD COLUMN "deactivated_at" TIMESTAMPTZ(3);

-- Pairs of events that somebody wants to keep although they overlap. Without foreign keys to events, which a sync writes
-- by the ten thousand: a row whose events are gone says nothing, and is swept away (lib/jobs/forget.ts).
CREATE TABLE "kept_conflict" (
    "time_off_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "kept_by" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_conflict_pkey" PRIMARY KEY ("time_off_id", "event_id")
);
CREATE INDEX "kept_conflict_organization_id_idx" ON "kept_conflict"("organization_id");
ALTER TABLE "kept_conflict" ADD CONSTRAINT "kept_conflict_organization_id_fkey" FOREIGN KEY ("organization_id")
  REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What two events are to a conflict: while this stays the same, a decision about them stands. Of instants as numbers,
-- because their text depends on the session.
CREATE FUNCTION "conflict_mark"("a" "event", "b" "event") RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT md5(concat_ws(',',
    a."agent_id", a."event_type_id", extract(epoch FROM a."starts_at"), extract(epoch FROM a."ends_at"),
    b."agent_id", b."event_type_id", extract(epoch FROM b."starts_at"), extract(epoch FROM b."ends_at")))
$$;

-- The read-only law looks for an event's agent, type and connection by their ids, where foreign keys once followed a change
-- of these. An event whose agent got another id would count as one whose agent is gone, and anybody could delete it.
CREATE FUNCTION "refuse_new_identity"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."id" IS DISTINCT FROM OLD."id" OR NEW."organization_id" IS DISTINCT FROM OLD."organization_id" THEN
    RAISE EXCEPTION 'Events belong to this row: neither its id nor its organization changes.' USING ERRCODE = 'RL001';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "agent_identity" BEFORE UPDATE OF "id", "organization_id" ON "agent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_new_identity"();
CREATE TRIGGER "event_type_identity" BEFORE UPDATE OF "id", "organization_id" ON "event_type"
  FOR EACH ROW EXECUTE FUNCTION "refuse_new_identity"();
CREATE TRIGGER "connection_identity" BEFORE UPDATE OF "id", "organization_id" ON "connection"
  FOR EACH ROW EXECUTE FUNCTION "refuse_new_identity"();
