-- CreateTable
CREATE TABLE "Shipment" ("id" TEXT NOT NULL, "orderId" TEXT NOT NULL, CONSTRAINT "Shipment_pkey" PRIMARY KEY ("id"));

-- AlterTable
-- expect: unsafe-migration
ALTER TABLE "Order" DROP COLUMN "note",
-- expect: unsafe-migration
ADD COLUMN "total" INTEGER NOT NULL,
-- ok: unsafe-migration (has a default)
ADD COLUMN "paid" BOOLEAN NOT NULL DEFAULT false,
-- ok: unsafe-migration (may be empty)
ADD COLUMN "comment" TEXT;

-- expect: unsafe-migration
ALTER TABLE "Order" RENAME COLUMN "ref" TO "reference";
-- expect: unsafe-migration
DROP TABLE "Draft";
-- expect: unsafe-migration
CREATE INDEX "Order_total_idx" ON "Order"("total");
-- ok: unsafe-migration (of a table that is new)
CREATE INDEX "Shipment_orderId_idx" ON "Shipment"("orderId");
-- ok: unsafe-migration (does not block writers)
CREATE INDEX CONCURRENTLY "Order_paid_idx" ON "Order"("paid");
-- ok: unsafe-migration (of a table that is new)
ALTER TABLE "Shipment" ADD COLUMN "carrier" TEXT NOT NULL;
-- ok: unsafe-migration (drops no data)
DROP INDEX "Order_ref_idx";
-- ok: unsafe-migration (drops no data)
ALTER TABLE "Order" DROP CONSTRAINT "Order_ref_key";
-- expect: unsafe-migration
UPDATE "Order" SET "total" = 0;
-- ok: unsafe-migration (one row)
UPDATE "Setting" SET "value" = 'on' WHERE "key" = 'checkout';
-- ok: unsafe-migration (only adds)
INSERT INTO "Setting" ("key", "value") VALUES ('DROP TABLE "Order";', 'x') ON CONFLICT ("key") DO UPDATE SET "value" = 'x';
-- ok: unsafe-migration (widened)
ALTER TABLE "Order" ALTER COLUMN "ref" SET DATA TYPE TEXT;
