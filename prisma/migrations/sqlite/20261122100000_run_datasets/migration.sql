-- AlterTable
ALTER TABLE "RunAnswer" ADD COLUMN "round" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "RunDataset" (
    "jobId" TEXT NOT NULL PRIMARY KEY,
    "datasetId" INTEGER NOT NULL,
    "round" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "RunDataset_datasetId_idx" ON "RunDataset"("datasetId");
