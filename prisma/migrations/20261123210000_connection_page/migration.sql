-- The transaction in which a run wrote: the change feed names the events of a transaction, so these are the run's.
ALTER TABLE "sync_run" ADD COLUMN "transaction_id" BIGINT;

-- A connection makes more than a thousand runs a day, and nearly all of them find nothing. These are the others.
CREATE INDEX "sync_run_notable" ON "sync_run" ("connection_id", "created_at" DESC, "id" DESC)
  WHERE "status" <> 'succeeded' OR "counts" -> 'added' <> '0' OR "counts" -> 'changed' <> '0' OR "counts" -> 'removed' <> '0';
