-- CreateTable
CREATE TABLE "Dataset" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "nameKey" TEXT,
    "status" TEXT NOT NULL,
    "owner" TEXT NOT NULL DEFAULT '',
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "prompts" INTEGER NOT NULL DEFAULT 0,
    "responses" INTEGER NOT NULL DEFAULT 0,
    "fingerprint" TEXT NOT NULL DEFAULT '',
    "activeReward" TEXT NOT NULL DEFAULT '',
    "rewards" TEXT NOT NULL DEFAULT '[]',
    "summary" TEXT NOT NULL DEFAULT '{}',
    "report" TEXT NOT NULL DEFAULT '{}',
    "sources" TEXT NOT NULL DEFAULT '[]'
);

-- CreateTable
CREATE TABLE "Prompt" (
    "datasetId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "promptId" TEXT NOT NULL,
    "messages" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "templated" BOOLEAN NOT NULL DEFAULT false,
    "meta" TEXT,

    PRIMARY KEY ("datasetId", "ordinal")
);

-- CreateTable
CREATE TABLE "ResponseBlock" (
    "datasetId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "first" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "texts" BLOB NOT NULL,
    "attributes" TEXT,

    PRIMARY KEY ("datasetId", "ordinal", "first")
);

-- CreateTable
CREATE TABLE "ResponseVector" (
    "datasetId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "field" INTEGER NOT NULL,
    "first" INTEGER NOT NULL,
    "values" BLOB NOT NULL,

    PRIMARY KEY ("datasetId", "ordinal", "field", "first")
);

-- CreateTable
CREATE TABLE "StatColumn" (
    "datasetId" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "chunk" INTEGER NOT NULL,
    "data" BLOB NOT NULL,

    PRIMARY KEY ("datasetId", "scope", "name", "chunk")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "datasetId" INTEGER,
    "params" TEXT NOT NULL DEFAULT '{}',
    "progress" TEXT NOT NULL DEFAULT '{}',
    "result" TEXT,
    "error" TEXT,
    "cancelRequested" BOOLEAN NOT NULL DEFAULT false,
    "owner" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" DATETIME,
    "heartbeatAt" DATETIME,
    "finishedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Dataset_nameKey_key" ON "Dataset"("nameKey");

-- CreateIndex
CREATE INDEX "Dataset_status_createdAt_idx" ON "Dataset"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Prompt_datasetId_promptId_key" ON "Prompt"("datasetId", "promptId");

-- CreateIndex
CREATE INDEX "Job_status_createdAt_idx" ON "Job"("status", "createdAt");
