-- CreateTable
CREATE TABLE "CurationChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "steps" TEXT NOT NULL,
    "undone" BOOLEAN NOT NULL DEFAULT false
);

-- CreateIndex
CREATE INDEX "CurationChange_datasetId_undone_id_idx" ON "CurationChange"("datasetId", "undone", "id");
