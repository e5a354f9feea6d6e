-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('member', 'api_key', 'hand_over_link', 'cli', 'system');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "action" TEXT NOT NULL,
    "target_id" UUID,
    "target_name" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "ip" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "integration" TEXT NOT NULL,
    "connection_id" UUID,
    "sync_until" DATE,
    "rolling_months" INTEGER,
    "secret_hash" TEXT NOT NULL,
    "made_by_id" UUID,
    "made_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "hand_over_link_pkey" PRIMARY KEY ("id"),
    -- It makes a connection, and then it knows one end of the window; or it replaces credentials, and knows none.
    CONSTRAINT "hand_over_link_purpose" CHECK (num_nonnulls("connection_id", "sync_until", "rolling_months") = 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_organization_id_seq_key" ON "audit_entry"("organization_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "hand_over_link_secret_hash_key" ON "hand_over_link"("secret_hash");

-- CreateIndex
CREATE INDEX "hand_over_link_organization_id_integration_created_at_idx" ON "hand_over_link"("organization_id", "integration", "created_at" DESC);

-- CreateIndex
CREATE INDEX "hand_over_link_connection_id_idx" ON "hand_over_link"("connection_id");

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over_link" ADD CONSTRAINT "hand_over_link_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over_link" ADD CONSTRAINT "hand_over_link_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was done stays told as it was told: an entry goes only with its organization.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The parent is already gone when the cascade arrives here.
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM "organization" WHERE "id" = OLD."organization_id") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'An entry of the audit log is never changed or removed.' USING ERRCODE = 'RL002';
END $$;

CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW
  EXECUTE FUNCTION "refuse_audit_change"();

CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT
  EXECUTE FUNCTION "refuse_audit_change"();
