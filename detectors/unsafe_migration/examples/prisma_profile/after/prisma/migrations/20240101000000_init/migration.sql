-- CreateTable
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" VARCHAR(200),
    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);
