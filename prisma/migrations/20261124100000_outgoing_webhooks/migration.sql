-- The change feed says whose event changed: deliveries are ordered and chosen by agent, also of events that are gone.
ALTER TABLE "event_change" ADD COLUMN "agent_id" UUID,
ADD COLUMN "previous_agent_id" UUID;

CREATE OR REPLACE FUNCTION "note_event_upserts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_change" ("transaction_id", "organization_id", "event_id", "is_delete", "agent_id")
  SELECT pg_current_xact_id()::text::bigint, "organization_id", "id", false, "agent_id" FROM "after";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "note_event_deletes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_change" ("transaction_id", "organization_id", "event_id", "is_delete", "agent_id")
  SELECT pg_current_xact_id()::text::bigint, "organization_id", "id", true, "agent_id" FROM "before";
  RETURN NULL;
END $$;

-- Who listens to one agent only has to hear when an event moves to another one.
CREATE FUNCTION "note_event_updates"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_change" ("transaction_id", "organization_id", "event_id", "is_delete", "agent_id", "previous_agent_id")
  SELECT pg_current_xact_id()::text::bigint, a."organization_id", a."id", false, a."agent_id", nullif(b."agent_id", a."agent_id")
  FROM "after" a JOIN "before" b ON b."id" = a."id";
  RETURN NULL;
END $$;

DROP TRIGGER "event_note_update" ON "event";
CREATE TRIGGER "event_note_update" AFTER UPDATE ON "event" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
  FOR EACH STATEMENT EXECUTE FUNCTION "note_event_updates"();

-- CreateEnum
CREATE TYPE "delivery_status" AS ENUM ('waiting', 'delivered', 'failed');

-- CreateTable
CREATE TABLE "webhook_endpoint" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kinds" TEXT[],
    "agent_ids" UUID[],
    "teams" TEXT[],
    "secret" TEXT NOT NULL,
    "secret_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "previous_secret" TEXT,
    "previous_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cursor_transaction" BIGINT NOT NULL,
    "cursor_seq" BIGINT NOT NULL DEFAULT 0,
    "statuses_read_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_why" TEXT,
    "failing_since" TIMESTAMPTZ(3),
    "last_delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_told_status" (
    "endpoint_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "integration" TEXT NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "webhook_told_status_pkey" PRIMARY KEY ("endpoint_id","connection_id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "lane" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "status" "delivery_status" NOT NULL DEFAULT 'waiting',
    "due_at" TIMESTAMPTZ(3),
    "lease" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_attempt_at" TIMESTAMPTZ(3),
    "last_attempt_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "response_status" INTEGER,
    "response_body" TEXT,
    "error" TEXT,
    "duration_ms" INTEGER,
    "replay_of" UUID,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "webhook_endpoint_organization_id_idx" ON "webhook_endpoint"("organization_id");

-- CreateIndex
CREATE INDEX "webhook_delivery_endpoint_id_seq_idx" ON "webhook_delivery"("endpoint_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_organization_id_idx" ON "webhook_delivery"("organization_id");

-- At most one of a lane is ever on its way: their order cannot break.
CREATE UNIQUE INDEX "webhook_delivery_head" ON "webhook_delivery"("endpoint_id", "lane") WHERE "status" = 'waiting' AND "due_at" IS NOT NULL;

-- What is due, whatever waits behind it.
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery"("due_at") WHERE "status" = 'waiting' AND "due_at" IS NOT NULL;

-- Which one of a lane is next.
CREATE INDEX "webhook_delivery_lane" ON "webhook_delivery"("endpoint_id", "lane", "seq") WHERE "status" = 'waiting';

-- What is old enough to be forgotten.
CREATE INDEX "webhook_delivery_ended" ON "webhook_delivery"("ended_at") WHERE "status" <> 'waiting';

-- AddForeignKey
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_told_status" ADD CONSTRAINT "webhook_told_status_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;
