import { parseDatasetName } from '@/lib/core/dataset/dataset-name';
import type { EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import { AppError } from '@/lib/core/errors/app-error';
import type { RunLimits } from '@/lib/core/policy/run-limits';
import type { SearchParameters } from '@/lib/core/tree/search-parameters';
import type { Database } from '@/lib/data/database';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { isNameTaken } from '@/lib/data/queries/is-name-taken';
import { putRunDataset } from '@/lib/data/writes/put-run-dataset';
import type { SamplingChoices } from '@/lib/schema/jobs/sample-json';
import type { RunPrompt } from '@/lib/schema/runs/run-prompt';
import type { ImportSource } from '@/lib/services/import/import-source';
import { queueJob } from '@/lib/services/jobs/queue-job';
import type { ServiceContext } from '@/lib/services/service-context';
import { datasetPrompts } from './dataset-prompts';
import { filePrompts } from './file-prompts';
import { readPromptFile, removePromptFile, writePromptFile } from './prompt-file';
import { idOfPrompt, promptsWithTree } from './prompts-with-tree';

/** What to sample: the prompts of a dataset or of files, into a new dataset or one that is there. */
export type SampleRequest = {
  source: { dataset: string } | { files: ImportSource[] };
  /** Of the dataset that the responses become, or are added to. */
  name: string;
  /** Whether they are added to a dataset that is there, which may be that of the prompts. */
  append: boolean;
  /** Null: the seeded policy of the sample project. */
  endpoint: EndpointSettings | null;
  sampling: SamplingChoices;
  /** The tree search of each prompt, null for none. */
  search: SearchParameters | null;
  limits: RunLimits;
  /** Whether the key was typed. */
  keyTyped: boolean;
};

/**
 * Queues a sampling and returns the job's id. Its prompts are read and kept before anything is asked. Throws `conflict` where the name of
 * a new dataset is taken or every prompt has a search tree already, `not_found` for a dataset that is not there, `invalid_input` where nothing is to be
 * sampled, and as `filePrompts`.
 */
export async function queueSample(
  context: ServiceContext,
  { source, name, append, ...choices }: SampleRequest,
  signal: AbortSignal,
): Promise<string> {
  refuseImpossible(choices);
  const { database } = context;
  const target = append ? await requireDataset(database, name) : null;
  const dataset = target?.name ?? parseDatasetName(name);
  if (!target && (await isNameTaken(database, dataset))) {
    const words = `a dataset named ${JSON.stringify(dataset)} exists already; choose another name`;
    throw new AppError('conflict', words);
  }
  const id = context.newId();
  const { prompts, from } = await openPrompts(context, source, signal);
  const count = await writePromptFile(context.dataDir, id, prompts);
  if (target && choices.search) await refuseAllSearched(context, id, target);
  if (target) await putRunDataset(database, id, { datasetId: target.id, round: 0 });
  return queueJob(
    context,
    { kind: 'sample', dataset, append, from, prompts: count, finish: false, ...choices },
    id,
  );
}

function refuseImpossible({
  endpoint,
  sampling,
  search,
}: Pick<SampleRequest, 'endpoint' | 'sampling' | 'search'>) {
  if (sampling.n === 0 && search === null) {
    const words = 'nothing to sample: expected one sample per prompt or more, or a tree search';
    throw new AppError('invalid_input', words);
  }
  if (endpoint === null && (search?.selfEvaluation ?? 0) > 0) {
    const words = 'the seeded policy cannot evaluate a response; expected a self-evaluation of 0';
    throw new AppError('invalid_input', words);
  }
}

/** Prompts that have a tree fail by themselves, and the others go on; where all of them do, nothing would be asked. */
async function refuseAllSearched(
  { dataDir, database }: ServiceContext,
  id: string,
  target: DatasetRecord,
) {
  const searched = await promptsWithTree(database, target);
  let first: string | null = null;
  for await (const prompt of readPromptFile(dataDir, id)) {
    const promptId = idOfPrompt(prompt);
    if (!searched.has(promptId)) return;
    first ??= promptId;
  }
  removePromptFile(dataDir, id);
  const words = `every prompt has a search tree in ${JSON.stringify(target.name)} already, ${first} as the first, and a prompt has one; give a new dataset a name`;
  throw new AppError('conflict', words);
}

async function openPrompts(
  { database }: ServiceContext,
  source: SampleRequest['source'],
  signal: AbortSignal,
): Promise<{ prompts: AsyncIterable<RunPrompt>; from: string }> {
  if ('files' in source) {
    const from = source.files.map(({ name }) => name).join(', ');
    return { prompts: filePrompts(source.files, signal), from };
  }
  const found = await requireDataset(database, source.dataset);
  return { prompts: datasetPrompts(database, found), from: source.dataset };
}

async function requireDataset(database: Database, name: string): Promise<DatasetRecord> {
  const found = await findDataset(database, name);
  if (found) return found;
  throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
}
