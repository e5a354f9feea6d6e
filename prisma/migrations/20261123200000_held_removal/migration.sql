-- What a held run would have removed, so that an admin sees it before saying yes.

ALTER TABLE "sync_run" ADD COLUMN "held_lost" INTEGER, ADD COLUMN "held_of" INTEGER, ADD COLUMN "held_why" TEXT;

CREATE TABLE "held_removal" (
    "run_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,

    CONSTRAINT "held_removal_pkey" PRIMARY KEY ("run_id", "external_id")
);

ALTER TABLE "held_removal" ADD CONSTRAINT "held_removal_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "sync_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
