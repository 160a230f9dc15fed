-- expect: unsafe-migration
ALTER TABLE "users" ADD COLUMN "tier" varchar(10) NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "note" text;--> statement-breakpoint
-- expect: unsafe-migration
ALTER TABLE "users" DROP COLUMN "fax";--> statement-breakpoint
-- expect: unsafe-migration
CREATE INDEX "users_email" ON "users" USING btree ("email");
