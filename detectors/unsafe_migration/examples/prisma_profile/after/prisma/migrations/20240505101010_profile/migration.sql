/*
  Warnings:

  - You are about to drop the column `name` on the `User` table. All the data in the column will be lost.

*/
-- AlterTable
-- expect: unsafe-migration
ALTER TABLE "User" DROP COLUMN "name",
-- expect: unsafe-migration
ADD COLUMN     "displayName" TEXT NOT NULL,
ADD COLUMN     "bio" TEXT;

-- CreateTable
CREATE TABLE "Profile" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Profile_userId_key" ON "Profile"("userId");

-- CreateIndex
-- expect: unsafe-migration
CREATE INDEX "User_email_idx" ON "User"("email");

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- DropTable
-- expect: unsafe-migration
DROP TABLE "Session";

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'OWNER';
-- DropIndex
DROP INDEX "User_name_key";
