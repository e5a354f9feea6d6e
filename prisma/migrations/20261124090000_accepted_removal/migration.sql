-- Requests that an admin agreed to lose when they replaced the credentials. See docs/decisions/0021.
CREATE TABLE "accepted_removal" (
    "connection_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,

    CONSTRAINT "accepted_removal_pkey" PRIMARY KEY ("connection_id", "external_id")
);

ALTER TABLE "accepted_removal" ADD CONSTRAINT "accepted_removal_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
