-- A window that moves along with today, and up to where it was read.
ALTER TABLE "connection" ADD COLUMN "read_until" DATE;
