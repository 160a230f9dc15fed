PRAGMA foreign_keys=OFF;
CREATE TABLE "new_notes" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "owner" TEXT NOT NULL DEFAULT 'x');
INSERT INTO "new_notes" ("id", "owner") SELECT "id", "owner" FROM "notes";
DROP TABLE "notes";
ALTER TABLE "new_notes" RENAME TO "notes";
PRAGMA foreign_keys=ON;
