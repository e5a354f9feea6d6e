-- CreateEnum
CREATE TYPE "notice_effect" AS ENUM ('appears', 'goes', 'unknown');

-- AlterTable
ALTER TABLE "connection" ADD COLUMN "resumed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "vendor_webhook" (
    "connection_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "secret_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "previous_secret" TEXT,
    "previous_until" TIMESTAMPTZ(3),
    "last_accepted_at" TIMESTAMPTZ(3),
    "last_event" TEXT,
    "last_refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "vendor_webhook_pkey" PRIMARY KEY ("connection_id")
);

-- CreateTable
CREATE TABLE "change_notice" (
    "connection_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "external_id" TEXT,
    "effect" "notice_effect" NOT NULL,
    "was_known" BOOLEAN NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3),
    "looks_left" INTEGER NOT NULL,
    "committed_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_notice_pkey" PRIMARY KEY ("connection_id","key")
);

-- CreateIndex
CREATE INDEX "vendor_webhook_organization_id_idx" ON "vendor_webhook"("organization_id");

-- CreateIndex
CREATE INDEX "change_notice_due_at_idx" ON "change_notice"("due_at");

-- CreateIndex
CREATE INDEX "change_notice_connection_id_committed_at_idx" ON "change_notice"("connection_id", "committed_at");

-- CreateIndex
CREATE INDEX "change_notice_organization_id_idx" ON "change_notice"("organization_id");

-- CreateIndex
CREATE INDEX "change_notice_noted_at_idx" ON "change_notice"("noted_at");

-- AddForeignKey
ALTER TABLE "vendor_webhook" ADD CONSTRAINT "vendor_webhook_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_webhook" ADD CONSTRAINT "vendor_webhook_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_notice" ADD CONSTRAINT "change_notice_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_notice" ADD CONSTRAINT "change_notice_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
