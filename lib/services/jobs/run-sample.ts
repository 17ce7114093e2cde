import { PausedError } from '@/lib/core/policy/paused-error';
import { promptText } from '@/lib/core/prompts/prompt-text';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { findRunDataset } from '@/lib/data/queries/find-run-dataset';
import type { SampleParams } from '@/lib/schema/jobs/sample-json';
import { hashPrompt } from '@/lib/services/import/prompt-identity';
import { journaledAsk } from '@/lib/services/runs/journaled-ask';
import { PacedPolicy } from '@/lib/services/runs/paced-policy';
import { asRunError } from '@/lib/services/runs/run-error';
import { runItems } from '@/lib/services/runs/run-items';
import { openJournal } from '@/lib/services/runs/run-journal';
import { openTally, type RunTally } from '@/lib/services/runs/run-tally';
import { SampleFiller } from '@/lib/services/runs/sample-filler';
import { askItem } from '@/lib/services/sampling/ask-item';
import { continuingPolicy } from '@/lib/services/sampling/continuing-policy';
import { type RunItem, readPromptFile } from '@/lib/services/sampling/prompt-file';
import { promptsWithTree } from '@/lib/services/sampling/prompts-with-tree';
import { publishSamples } from '@/lib/services/sampling/publish-samples';
import { sampleGoal } from '@/lib/services/sampling/sample-goal';
import { samplePolicy } from '@/lib/services/sampling/sample-policy';
import type { ServiceContext } from '@/lib/services/service-context';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

const TEXT_SHOWN = 300;

/**
 * Runs a sampling: asks for what its journal does not hold yet, and makes a dataset of all that there is or adds it to one. Prompts
 * that fail are listed and left out. `keyOf` gives the key of an endpoint. Throws a `PausedError` where it can go on later,
 * `cancelled`, and as `publishSamples`.
 */
export async function runSample(
  context: ServiceContext,
  id: string,
  params: SampleParams,
  reporter: JobReporter,
  keyOf: (baseUrl: string) => string | null,
): Promise<JobOutcome> {
  const tally = await openTally(context, id, sampleGoal(params), reporter);
  try {
    if (!params.finish) await askAll(context, id, params, { reporter, tally, keyOf });
    const failed = await tally.countFailed();
    if (tally.responses === 0) {
      throw new PausedError('no prompt could be sampled; see what each of them failed with');
    }
    const { report, appended } = await publishSamples(context, {
      ...{ jobId: id, dataset: params.dataset, append: params.append, source: params.from },
      withTrees: params.search !== null,
      signal: AbortSignal.any([reporter.signal, reporter.pause]),
      onDataset: (datasetId) => reporter.setDataset(datasetId),
      onProgress: () => tally.report('finishing'),
    });
    return { progress: reporter.progress, result: { sample: { failed, appended }, report } };
  } catch (error) {
    throw asRunError(error, reporter);
  }
}

async function askAll(
  context: ServiceContext,
  id: string,
  params: SampleParams,
  {
    reporter,
    tally,
    keyOf,
  }: { reporter: JobReporter; tally: RunTally; keyOf: (baseUrl: string) => string | null },
): Promise<void> {
  const { limits } = params;
  const { now } = context;
  const asked = await samplePolicy(context, id, params.endpoint, keyOf);
  const policy = new PacedPolicy(params.search ? continuingPolicy(asked) : asked, {
    ...{ limits, counts: tally.counts, seed: id, now, pause: reporter.pause },
    onRetry: (message) => tally.retrying(message),
  });
  const journal = await openJournal(context.database, id);
  const filler = new SampleFiller(
    journaledAsk(policy, journal, ({ samples }) => tally.add(samples.length)),
  );
  const { signal } = reporter;
  const searched = params.search ? await searchedPrompts(context, id) : new Set<string>();
  const work = (item: RunItem) => askItem(item, params, { journal, filler, searched, signal });
  await runItems(readPromptFile(context.dataDir, id), {
    ...{ noun: 'prompt', concurrency: limits.concurrency, work, signal },
    onDone: ({ item }) => tally.done(item),
    onFailed: ({ item, promptId, messages }, message) => {
      const label = promptId ?? hashPrompt(messages);
      const text = promptText(messages).slice(0, TEXT_SHOWN);
      return tally.failed({ item, label, text, message });
    },
  });
}

/** The prompts with a tree in the dataset that the run goes to. */
async function searchedPrompts({ database }: ServiceContext, id: string): Promise<Set<string>> {
  const name = (await findRunDataset(database, id))?.name ?? null;
  const target = name === null ? null : await findDataset(database, name);
  return target ? promptsWithTree(database, target) : new Set();
}
