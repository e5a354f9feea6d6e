-- A policy keeps its mapping when the vendor shows another name, and may have an event type of its own name.
ALTER TABLE "policy" ADD COLUMN "raw_name" TEXT;
ALTER TABLE "policy" ADD COLUMN "own_type_id" UUID;
ALTER TABLE "policy" ADD COLUMN "is_own_type_made" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "policy" ADD CONSTRAINT "policy_own_type_id_fkey" FOREIGN KEY ("own_type_id") REFERENCES "event_type"("id") ON DELETE SET NULL ON UPDATE CASCADE;
