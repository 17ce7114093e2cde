import { AppError } from '@/lib/core/errors/app-error';
import { PausedError } from '@/lib/core/policy/paused-error';
import { mostPerRequest } from '@/lib/core/score/endpoint-scorer';
import type { EndpointScoreReport } from '@/lib/core/views/score-view';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { EndpointScoreParams } from '@/lib/schema/jobs/endpoint-score-json';
import { type StoredScore, storedScore } from '@/lib/schema/runs/stored-score';
import { PacedAsk } from '@/lib/services/runs/paced-ask';
import { asRunError } from '@/lib/services/runs/run-error';
import { runItems } from '@/lib/services/runs/run-items';
import { openJournalOf, type RunJournal } from '@/lib/services/runs/run-journal';
import { openTally, type RunTally } from '@/lib/services/runs/run-tally';
import { pendingResponses } from '@/lib/services/score/pending-responses';
import { publishScores } from '@/lib/services/score/publish-scores';
import { scoreBatch } from '@/lib/services/score/score-batch';
import { type ScoreBatch, scoreBatches } from '@/lib/services/score/score-batches';
import { type ScoreAsked, type ScoresAnswer, scorerAsk } from '@/lib/services/score/scorer-ask';
import type { ServiceContext } from '@/lib/services/service-context';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

const TEXT_SHOWN = 300;

type Run = {
  params: EndpointScoreParams;
  reporter: JobReporter;
  tally: RunTally;
  journal: RunJournal<StoredScore>;
};

/**
 * Runs a scoring by an endpoint: asks for what its journal does not hold yet, and adds the reward to the dataset. Responses that fail are listed
 * and stay unscored. Throws a `PausedError` where it can go on later, `cancelled`, and as `publishScores`.
 */
export async function runEndpointScore(
  context: ServiceContext,
  id: string,
  params: EndpointScoreParams,
  reporter: JobReporter,
  key: string | null,
): Promise<JobOutcome> {
  const started = context.now();
  const { dataset, reward, again } = params;
  const tally = await openTally(context, id, { unit: 'responses', total: 0 }, reporter);
  const journal = await openJournalOf(context.database, id, {
    schema: storedScore,
    sums: ({ promptTokens, completionTokens }) => ({ samples: 1, promptTokens, completionTokens }),
  });
  const run: Run = { params, reporter, tally, journal };
  try {
    if (params.finish) await expectPending(context, await requireDataset(context, dataset), run);
    else await askAll(context, id, run, key);
    if (tally.responses === 0) {
      throw new PausedError('no response could be scored; see what each of them failed with');
    }
    const { counts, revised } = await publishScores(context, {
      ...{ jobId: id, dataset, reward, again },
      signal: AbortSignal.any([reporter.signal, reporter.pause]),
      onDataset: (datasetId) => reporter.setDataset(datasetId),
      onProgress: () => tally.report('finishing'),
    });
    const endpointScore: EndpointScoreReport = {
      ...{ reward, responses: revised.responses, ...counts, failed: await tally.countFailed() },
      ...{ activeReward: revised.activeReward, undo: revised.undo },
      seconds: (context.now().getTime() - started.getTime()) / 1000,
    };
    return { progress: reporter.progress, result: { endpointScore } };
  } catch (error) {
    throw asRunError(error, reporter);
  }
}

/** A dataset that is changed while it is read is gone through once more: what is scored is known by its text. */
async function askAll(
  context: ServiceContext,
  id: string,
  run: Run,
  key: string | null,
): Promise<void> {
  const { params, reporter, tally } = run;
  const { by, endpoint, limits } = params;
  const paced = new PacedAsk(scorerAsk(by, endpoint, key, context.now), {
    ...{ limits, counts: tally.counts, seed: id, now: context.now, pause: reporter.pause },
    onRetry: (message) => tally.retrying(message),
  });
  let asked: DatasetRecord;
  do {
    asked = await requireDataset(context, params.dataset);
    await expectPending(context, asked, run);
    await tally.forgetFailures();
    await askPending(context, asked, run, paced);
  } while ((await requireDataset(context, params.dataset)).id !== asked.id);
}

async function askPending(
  { database }: ServiceContext,
  dataset: DatasetRecord,
  { params, reporter: { signal }, tally, journal }: Run,
  paced: PacedAsk<ScoreAsked, ScoresAnswer>,
): Promise<void> {
  const scoring = {
    ask: (asked: ScoreAsked, stop: AbortSignal) => paced.ask(asked, stop),
    ...{ journal, onScored: (responses: number) => tally.add(responses), signal },
  };
  const most = mostPerRequest(params.by, params.batch);
  const pending = pendingResponses(database, dataset, params);
  await runItems(
    scoreBatches(pending, most, (key) => journal.has(key)),
    {
      ...{ noun: 'request', concurrency: params.limits.concurrency, signal },
      work: (batch) => scoreBatch(batch, scoring),
      onDone: (batch) => listProblems(batch, tally, () => null),
      onFailed: (batch, message) =>
        listProblems(batch, tally, (key) => (journal.has(key) ? null : message)),
    },
  );
}

/** Lists the responses of a batch that got no score: for their own problem, else for that of the others. */
async function listProblems(
  { promptId, texts, problems }: ScoreBatch,
  tally: RunTally,
  otherProblem: (key: string) => string | null,
): Promise<void> {
  for (const { key, text, responses } of texts) {
    const problem = problems.get(key) ?? otherProblem(key);
    if (problem === null) continue;
    for (const { item, index } of responses) {
      const label = `${promptId}, response ${index}`;
      await tally.failed({ item, label, text: text.slice(0, TEXT_SHOWN), message: problem });
    }
  }
}

/** Tells how many responses are to be scored, and how many of them are already. */
async function expectPending(
  { database }: ServiceContext,
  dataset: DatasetRecord,
  { params, tally, journal }: Run,
): Promise<void> {
  let total = 0;
  let done = 0;
  for await (const { responses } of pendingResponses(database, dataset, params)) {
    total += responses.length;
    done += responses.filter(({ key }) => journal.has(key)).length;
  }
  tally.expect(total, done);
}

async function requireDataset({ database }: ServiceContext, name: string): Promise<DatasetRecord> {
  const found = await findDataset(database, name);
  if (found) return found;
  throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
}
