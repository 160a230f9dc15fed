PRAGMA foreign_keys=OFF;
-- ok: unsafe-migration (made anew with its rows)
CREATE TABLE "new_User" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT);
INSERT INTO "new_User" SELECT "id", "name" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
-- ok: unsafe-migration (SQLite)
CREATE INDEX "User_name" ON "User"("name");
