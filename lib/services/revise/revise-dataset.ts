import type { SourceRow } from '@/lib/core/dataset/source-row';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import type { ImportReport } from '@/lib/core/views/import-view';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { readProvenance } from '@/lib/data/queries/read-provenance';
import { createSuccessor } from '@/lib/data/writes/create-successor';
import { replaceDataset } from '@/lib/data/writes/replace-dataset';
import { storedSources } from '@/lib/schema/dataset/stored-sources';
import {
  type BuiltDataset,
  buildDataset,
  type DatasetBuild,
} from '@/lib/services/import/build-dataset';
import { chooseReward } from '@/lib/services/import/choose-reward';
import type { ImportRun } from '@/lib/services/import/import-input';
import { nextTurn } from '@/lib/services/next-turn';
import type { ServiceContext } from '@/lib/services/service-context';
import { readStoredRows, type StoredRow } from './read-stored-rows';

/** What changes about a dataset. All parts may be left out. */
export type Revision = {
  /** Rows that follow what is stored: more responses of prompts it has, found by identity, and new prompts. */
  added?: AsyncIterable<SourceRow>;
  /** What the added rows are called among the dataset's sources and in messages. */
  source?: string;
  /** The run whose answers from its round on are the added rows. They are never taken in twice. */
  run?: { jobId: string; round: number };
  /** Changes the stored prompts one by one: it may add rewards, attributes and metadata, and must keep id, messages and texts. */
  edit?: (row: StoredRow) => StoredRow | Promise<StoredRow>;
  /** Called once all rows are taken. What it throws ends the change. */
  check?: () => void;
  /** Rewards that are taken away before `edit` sees the prompts. */
  withoutRewards?: readonly string[];
  /** Rewards are listed by this rank, those of equal rank in the order in which they were first seen. */
  rankReward?: (name: string) => number;
  /** The active reward where the dataset has none, or loses it. */
  activeReward?: string;
};

/** How far it is: stored prompts read of all, then rows added; `finishing` completes the statistics. */
export type RevisionProgress = {
  promptsDone: number;
  prompts: number;
  responses: number;
  phase: 'reading' | 'finishing';
};

/** How it is watched and stopped: as an import. */
export type RevisionRun = Omit<ImportRun, 'onProgress'> & {
  onProgress: (progress: RevisionProgress) => void;
};

/** What the dataset is now. */
export type RevisedDataset = Pick<ImportReport, 'prompts' | 'responses' | 'findings'> & {
  fingerprint: string;
  rewards: string[];
  activeReward: string | null;
  /** What was added to the stored. */
  added: { prompts: number; responses: number };
  /** The token by which the content before can be brought back, once the dataset is deleted (see `restoreDataset`). */
  undo: string;
};

/**
 * Makes a dataset's next content out of what is stored and what changes, as an import of the same rows would, and puts it in
 * the old one's place at once: name, curation, saved views, exports, active reward and the synthetic mark stay. The old content is
 * deleted as `deleteDataset` does. Readers see the old dataset until then, and it stays as it is when anything fails, is
 * cancelled or killed.
 *
 * Throws `not_found`; `invalid_input` for an added row whose prompt is not known; `conflict` where the dataset was changed
 * meanwhile; `cancelled` on abort. Cost: all content is read and written once; memory as an import's.
 */
export async function reviseDataset(
  context: ServiceContext,
  name: string,
  revision: Revision,
  run: RevisionRun,
): Promise<RevisedDataset> {
  const { database } = context;
  const dataset = await findDataset(database, name);
  const provenance = dataset && (await readProvenance(database, dataset.id));
  if (!dataset || !provenance)
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  const id = await createSuccessor(database, dataset, context.owner);
  let storedResponses = 0;
  return buildDataset(context, id, {
    work: `the change of ${JSON.stringify(name)}`,
    signal: run.signal,
    async fill(build) {
      await run.onDataset?.(id);
      await takeStored(context, dataset, revision, run, build);
      storedResponses = build.intake.responses;
      await takeAdded(dataset, revision, run, build);
      revision.check?.();
      run.onProgress(progressOf(dataset, build, dataset.prompts, 'finishing'));
    },
    async publish({ rewards: found, ...rest }) {
      const rank = revision.rankReward ?? (() => 0);
      const rewards = found.toSorted((a, b) => rank(a.name) - rank(b.name));
      const built = { ...rest, rewards };
      const activeReward = activeOf(built, dataset.activeReward, revision.activeReward);
      const active = built.rewards.find((reward) => reward.name === activeReward);
      built.findings.setCount('unscoredResponses', active?.unscored ?? built.responses);
      const sources = storedSources.parse(JSON.parse(provenance.sources));
      const { source } = revision;
      const isNew = revision.added && source !== undefined && !sources.includes(source);
      const facts = {
        ...built,
        activeReward,
        report: JSON.parse(provenance.report) as unknown,
        sources: isNew ? [...sources, source] : sources,
      };
      const { run: taken } = revision;
      await replaceDataset(database, dataset, id, facts, { now: context.now(), run: taken });
      return {
        prompts: built.prompts,
        responses: built.responses,
        findings: built.findings.all(),
        fingerprint: built.fingerprint,
        rewards: built.rewards.map((reward) => reward.name),
        activeReward,
        added: {
          prompts: built.prompts - dataset.prompts,
          responses: built.responses - storedResponses,
        },
        undo: String(dataset.id),
      };
    },
  });
}

async function takeStored(
  { database }: ServiceContext,
  dataset: DatasetRecord,
  { edit, withoutRewards = [] }: Revision,
  run: RevisionRun,
  build: DatasetBuild,
) {
  const { intake, fields } = build;
  const kept = dataset.rewards.filter((reward) => !withoutRewards.includes(reward.name));
  for (const reward of kept) fields.fieldOf(reward.name);
  for await (const rows of readStoredRows(database, dataset, kept)) {
    for (const row of rows) {
      const edited = edit ? await edit(row) : row;
      if (edited.promptId !== row.promptId) {
        throw new Error(`a change gave the prompt ${row.promptId} another id`);
      }
      const place = {
        file: dataset.name,
        line: intake.prompts + 1,
        escaped: edit !== undefined,
        sealed: false,
      };
      intake.add(edited, place);
      await build.flush();
    }
    run.onProgress(progressOf(dataset, build, intake.prompts, 'reading'));
    await nextTurn();
  }
  if (intake.prompts !== dataset.prompts) {
    throw new Error(
      `of ${countOf(dataset.prompts, 'prompt')} only ${intake.prompts} could be read from the store`,
    );
  }
}

async function takeAdded(
  dataset: DatasetRecord,
  { added, source = 'added' }: Revision,
  run: RevisionRun,
  build: DatasetBuild,
) {
  let line = 0;
  for await (const row of added ?? []) {
    line++;
    if (!build.intake.add(row, { file: source, line, escaped: true, sealed: false })) {
      throw new AppError(
        'invalid_input',
        `${source}:${line}: the row has no prompt, and the dataset ${JSON.stringify(dataset.name)} has none of the id ${JSON.stringify(row.promptId)}`,
      );
    }
    await build.flush();
    run.onProgress(progressOf(dataset, build, dataset.prompts, 'reading'));
  }
}

function progressOf(
  { prompts }: DatasetRecord,
  { intake }: DatasetBuild,
  promptsDone: number,
  phase: RevisionProgress['phase'],
): RevisionProgress {
  return { promptsDone, prompts, responses: intake.responses, phase };
}

/** The active reward before, unless nothing has a value under it; else the one wanted; else as an import chooses. */
function activeOf({ rewards }: BuiltDataset, before: string | null, wanted?: string) {
  const known = (name?: string | null) => rewards.find((reward) => reward.name === name);
  const kept = known(before);
  const chosen = kept && kept.scored > 0 ? kept : (known(wanted) ?? kept);
  return chosen?.name ?? chooseReward(rewards, null).activeReward;
}
