-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin', 'planner', 'viewer');

-- CreateEnum
CREATE TYPE "auth_method" AS ENUM ('service_user', 'api_key');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('synced', 'skipped', 'unmatched', 'failed');

-- CreateEnum
CREATE TYPE "run_kind" AS ENUM ('poll', 'sweep');

-- CreateEnum
CREATE TYPE "run_trigger" AS ENUM ('connected', 'scheduled', 'webhook', 'manual', 'migration');

-- CreateEnum
CREATE TYPE "run_status" AS ENUM ('queued', 'running', 'succeeded', 'failed', 'held');

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT,
    "external_id" TEXT,
    "team_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_type" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "color" TEXT NOT NULL,
    "is_time_off" BOOLEAN NOT NULL,

    CONSTRAINT "event_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "event_type_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "all_day" BOOLEAN NOT NULL,
    "connection_id" UUID,
    "external_id" TEXT,
    "policy" TEXT,
    "is_policy_private" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_change" (
    "seq" BIGSERIAL NOT NULL,
    "transaction_id" BIGINT NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "is_delete" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "connection" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "integration" TEXT NOT NULL,
    "auth_method" "auth_method" NOT NULL DEFAULT 'service_user',
    "credentials" TEXT NOT NULL,
    "credentials_hint" TEXT NOT NULL,
    "sync_from" DATE NOT NULL,
    "sync_until" DATE NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paused_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "first_synced_at" TIMESTAMPTZ(3),
    "last_good_sync_at" TIMESTAMPTZ(3),
    "next_sync_at" TIMESTAMPTZ(3),
    "last_sweep_at" TIMESTAMPTZ(3),
    "changes_read_to" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "failed_runs" INTEGER NOT NULL DEFAULT 0,
    "replan_at" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL DEFAULT '{"requests":0,"synced":0,"skipped":0,"unmatched":0,"failed":0,"events":0}',

    CONSTRAINT "connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "is_terminated" BOOLEAN NOT NULL DEFAULT false,
    "agent_id" UUID,
    "is_link_manual" BOOLEAN NOT NULL DEFAULT false,
    "ignored_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_private" BOOLEAN NOT NULL DEFAULT false,
    "event_type_id" UUID,
    "is_excluded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "policy" TEXT NOT NULL,
    "is_private" BOOLEAN NOT NULL,
    "type" TEXT NOT NULL,
    "start_date" DATE,
    "end_date" DATE,
    "facts" JSON NOT NULL,
    "outcome" "outcome" NOT NULL,
    "reason" TEXT,
    "previous_external_id" TEXT,
    "fingerprint" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "absent_since" TIMESTAMPTZ(3),

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "kind" "run_kind" NOT NULL,
    "trigger" "run_trigger" NOT NULL,
    "status" "run_status" NOT NULL DEFAULT 'queued',
    "lease" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "progress" JSONB,
    "counts" JSONB,
    "error_code" TEXT,
    "error_message" TEXT,
    "error_fix" TEXT,
    "confirmed_by_id" UUID,

    CONSTRAINT "sync_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organization_name_key" ON "organization"("name");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE INDEX "member_organization_id_idx" ON "member"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_secret_hash_key" ON "api_key"("secret_hash");

-- CreateIndex
CREATE INDEX "api_key_organization_id_idx" ON "api_key"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_organization_id_name_key" ON "team"("organization_id", "name");

-- CreateIndex
CREATE INDEX "agent_team_id_idx" ON "agent"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "agent_organization_id_email_key" ON "agent"("organization_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "event_type_organization_id_name_key" ON "event_type"("organization_id", "name");

-- CreateIndex
CREATE INDEX "event_organization_id_starts_at_id_idx" ON "event"("organization_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "event_agent_id_starts_at_idx" ON "event"("agent_id", "starts_at");

-- CreateIndex
CREATE INDEX "event_event_type_id_idx" ON "event"("event_type_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_connection_id_external_id_key" ON "event"("connection_id", "external_id");

-- CreateIndex
CREATE INDEX "event_change_organization_id_transaction_id_seq_idx" ON "event_change"("organization_id", "transaction_id", "seq");

-- CreateIndex
CREATE INDEX "connection_next_sync_at_idx" ON "connection"("next_sync_at");

-- CreateIndex
CREATE UNIQUE INDEX "connection_organization_id_integration_key" ON "connection"("organization_id", "integration");

-- CreateIndex
CREATE INDEX "person_agent_id_idx" ON "person"("agent_id");

-- CreateIndex
CREATE INDEX "person_organization_id_idx" ON "person"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_connection_id_external_id_key" ON "person"("connection_id", "external_id");

-- CreateIndex
CREATE INDEX "policy_organization_id_idx" ON "policy"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_connection_id_name_key" ON "policy"("connection_id", "name");

-- CreateIndex
CREATE INDEX "request_connection_id_outcome_reason_idx" ON "request"("connection_id", "outcome", "reason");

-- CreateIndex
CREATE INDEX "request_connection_id_previous_external_id_idx" ON "request"("connection_id", "previous_external_id");

-- CreateIndex
CREATE INDEX "request_person_id_idx" ON "request"("person_id");

-- CreateIndex
CREATE INDEX "request_organization_id_idx" ON "request"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_connection_id_external_id_key" ON "request"("connection_id", "external_id");

-- CreateIndex
CREATE INDEX "sync_run_connection_id_created_at_idx" ON "sync_run"("connection_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "sync_run_organization_id_idx" ON "sync_run"("organization_id");

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent" ADD CONSTRAINT "agent_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent" ADD CONSTRAINT "agent_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_type" ADD CONSTRAINT "event_type_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_event_type_id_fkey" FOREIGN KEY ("event_type_id") REFERENCES "event_type"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_event_type_id_fkey" FOREIGN KEY ("event_type_id") REFERENCES "event_type"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_run" ADD CONSTRAINT "sync_run_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_run" ADD CONSTRAINT "sync_run_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

-- An event takes time.
ALTER TABLE "event" ADD CONSTRAINT "event_takes_time" CHECK ("starts_at" < "ends_at");

-- A connection has at most one run that is not over.
CREATE UNIQUE INDEX "sync_run_one_active" ON "sync_run" ("connection_id") WHERE "status" IN ('queued', 'running');

-- The read-only law: a synced event is written only by a transaction that has declared itself its connection's
-- sync: SELECT set_config('rosterline.writer', <connection id>, true). The conditions stand in WHEN so that the
-- lawful bulk writes of a sync call no function per row.
CREATE FUNCTION "refuse_synced_event_write"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Removed with its agent or organization: the parent is already gone when the cascade arrives here.
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM "agent" WHERE "id" = OLD."agent_id") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'This event is synced and read-only: only its connection''s sync writes it.'
    USING ERRCODE = 'RL001';
END $$;

CREATE TRIGGER "event_read_only_insert" BEFORE INSERT ON "event" FOR EACH ROW
  WHEN (NEW."connection_id" IS NOT NULL
    AND NEW."connection_id"::text IS DISTINCT FROM current_setting('rosterline.writer', true))
  EXECUTE FUNCTION "refuse_synced_event_write"();

CREATE TRIGGER "event_read_only_update" BEFORE UPDATE ON "event" FOR EACH ROW
  WHEN ((OLD."connection_id" IS NOT NULL
      AND OLD."connection_id"::text IS DISTINCT FROM current_setting('rosterline.writer', true))
    OR (NEW."connection_id" IS NOT NULL
      AND NEW."connection_id"::text IS DISTINCT FROM current_setting('rosterline.writer', true)))
  EXECUTE FUNCTION "refuse_synced_event_write"();

CREATE TRIGGER "event_read_only_delete" BEFORE DELETE ON "event" FOR EACH ROW
  WHEN (OLD."connection_id" IS NOT NULL
    AND OLD."connection_id"::text IS DISTINCT FROM current_setting('rosterline.writer', true))
  EXECUTE FUNCTION "refuse_synced_event_write"();

CREATE TRIGGER "event_read_only_truncate" BEFORE TRUNCATE ON "event" FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_synced_event_write"();

-- The change feed: each statement notes what it did to events, once for all its rows.
CREATE FUNCTION "note_event_upserts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_change" ("transaction_id", "organization_id", "event_id", "is_delete")
  SELECT pg_current_xact_id()::text::bigint, "organization_id", "id", false FROM "after";
  RETURN NULL;
END $$;

CREATE FUNCTION "note_event_deletes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_change" ("transaction_id", "organization_id", "event_id", "is_delete")
  SELECT pg_current_xact_id()::text::bigint, "organization_id", "id", true FROM "before";
  RETURN NULL;
END $$;

CREATE TRIGGER "event_note_insert" AFTER INSERT ON "event" REFERENCING NEW TABLE AS "after"
  FOR EACH STATEMENT EXECUTE FUNCTION "note_event_upserts"();
CREATE TRIGGER "event_note_update" AFTER UPDATE ON "event" REFERENCING NEW TABLE AS "after"
  FOR EACH STATEMENT EXECUTE FUNCTION "note_event_upserts"();
CREATE TRIGGER "event_note_delete" AFTER DELETE ON "event" REFERENCING OLD TABLE AS "before"
  FOR EACH STATEMENT EXECUTE FUNCTION "note_event_deletes"();
