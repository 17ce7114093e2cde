-- AlterTable
ALTER TABLE "Job" ADD COLUMN "pauseRequested" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "RunAnswer" (
    "jobId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "samples" INTEGER NOT NULL,
    "promptTokens" INTEGER NOT NULL,
    "completionTokens" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("jobId", "key")
);

-- CreateTable
CREATE TABLE "RunFailure" (
    "jobId" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("jobId", "item")
);
