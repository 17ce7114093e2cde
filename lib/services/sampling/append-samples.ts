import type { SourceRow } from '@/lib/core/dataset/source-row';
import { AppError } from '@/lib/core/errors/app-error';
import { PausedError } from '@/lib/core/policy/paused-error';
import { hasTree, TREE_FIELD } from '@/lib/core/tree/search-tree';
import type { Appended } from '@/lib/core/views/job-view';
import { hasAnswersFrom } from '@/lib/data/queries/find-run-dataset';
import { readRecords } from '@/lib/io/read-records';
import { readNested } from '@/lib/schema/shapes/nested';
import type { StoredRow } from '@/lib/services/revise/read-stored-rows';
import { type RevisionRun, reviseDataset } from '@/lib/services/revise/revise-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { idOfPrompt } from './prompts-with-tree';
import { RoundTrees } from './round-trees';
import { sampledRows } from './sampled-rows';

const NOTHING: Appended = { prompts: 0, responses: 0, undo: null };

/**
 * Adds what a run has sampled from a round on to the dataset that holds the rounds before, and returns what was added: more responses
 * of its prompts, with their trees, and new prompts. The dataset changes and the round counts as held at once, or neither: nothing is added twice, whenever
 * the process is killed. Throws a `PausedError` where the dataset was changed meanwhile; then nothing was added. Cost: as `reviseDataset`.
 */
export async function appendSamples(
  context: ServiceContext,
  { jobId, source, dataset, round, withTrees }: AppendedRound,
  run: RevisionRun,
): Promise<Appended> {
  if (!(await hasAnswersFrom(context.database, jobId, round))) return NOTHING;
  const added = rowsOf(context, jobId, source, round);
  const revision = { added, source, run: { jobId, round } };
  const trees = withTrees ? await treesOf(context, jobId, source, round) : null;
  const edit = trees && { edit: (row: StoredRow) => trees.addTo(row) };
  try {
    const revised = await reviseDataset(context, dataset, { ...revision, ...edit }, run);
    return { ...revised.added, undo: revised.undo };
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
    const words = `${error.message}; what was answered is kept, resume the run to add it`;
    throw new PausedError(words, { cause: error });
  } finally {
    trees?.remove();
  }
}

type AppendedRound = {
  jobId: string;
  source: string;
  dataset: string;
  round: number;
  /** Whether trees were searched, which prompts that are there get as well. */
  withTrees: boolean;
};

async function treesOf(
  context: ServiceContext,
  jobId: string,
  source: string,
  round: number,
): Promise<RoundTrees> {
  const trees = new RoundTrees(context.dataDir, jobId);
  try {
    for await (const { promptId, messages, meta } of rowsOf(context, jobId, source, round)) {
      if (hasTree(meta))
        trees.add(idOfPrompt({ promptId, messages: [...messages] }), meta[TREE_FIELD]);
    }
  } catch (error) {
    trees.remove();
    throw error;
  }
  return trees;
}

async function* rowsOf(
  context: ServiceContext,
  jobId: string,
  source: string,
  round: number,
): AsyncGenerator<SourceRow, void, undefined> {
  const bytes = sampledRows(context, jobId, source, round).open();
  for await (const records of readRecords(bytes, { file: source })) {
    for (const record of records) {
      const read = 'error' in record ? null : readNested(Object(record.value));
      if (!read?.ok) throw new Error(`the run ${jobId} holds what cannot be read`);
      yield read.row;
    }
  }
}
