-- A list of events looks back 31 days for where an event may have started. The few that last longer stand in an index
-- of their own, so that a list reads no history. See docs/decisions/0030.
CREATE INDEX "event_lasting_long" ON "event" ("organization_id", "ends_at")
  WHERE "ends_at" - "starts_at" > interval '744 hours';

-- Up to where an organization's change feed is forgotten: who stopped reading before that takes a new snapshot.
CREATE TABLE "forgotten_changes" (
    "organization_id" UUID NOT NULL,
    "transaction_id" BIGINT NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "forgotten_changes_pkey" PRIMARY KEY ("organization_id")
);
ALTER TABLE "forgotten_changes" ADD CONSTRAINT "forgotten_changes_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A key that got a new secret: the one before works for a while.
ALTER TABLE "api_key" ADD COLUMN "previous_hash" TEXT;
ALTER TABLE "api_key" ADD COLUMN "previous_until" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "api_key_previous_hash_key" ON "api_key"("previous_hash");

-- How many calls of a minute the web processes have set aside for themselves, by key. One row a key, written in place.
CREATE TABLE "api_key_use" (
    "api_key_id" UUID NOT NULL,
    "minute" TIMESTAMPTZ(3) NOT NULL,
    "taken" INTEGER NOT NULL,

    CONSTRAINT "api_key_use_pkey" PRIMARY KEY ("api_key_id")
) WITH (fillfactor = 50);
ALTER TABLE "api_key_use" ADD CONSTRAINT "api_key_use_api_key_id_fkey"
  FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "idempotent_call" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "caller_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_call_pkey" PRIMARY KEY ("organization_id", "caller_id", "key")
);
CREATE INDEX "idempotent_call_created_at_idx" ON "idempotent_call"("created_at");
ALTER TABLE "idempotent_call" ADD CONSTRAINT "idempotent_call_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
