-- CreateEnum
CREATE TYPE "feed_level" AS ENUM ('busy', 'time_off', 'full');

-- Addresses that show events of an agent, a team or everybody to calendars. See docs/decisions/0035 and 0036.
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "agent_id" UUID,
    "team_id" UUID,
    "level" "feed_level" NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "renewed_at" TIMESTAMPTZ(3),
    "last_fetched_at" TIMESTAMPTZ(3),
    "made_of" TEXT,
    "made_at_snapshot" TEXT,
    "etag" TEXT,
    "modified_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id"),
    -- Of one agent, of one team, or of everybody.
    CONSTRAINT "calendar_feed_whose" CHECK (num_nonnulls("agent_id", "team_id") <= 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_secret_hash_key" ON "calendar_feed"("secret_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_organization_id_created_at_id_idx" ON "calendar_feed"("organization_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "calendar_feed_agent_id_idx" ON "calendar_feed"("agent_id");

-- CreateIndex
CREATE INDEX "calendar_feed_team_id_idx" ON "calendar_feed"("team_id");

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
