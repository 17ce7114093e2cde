import { AppError } from '@/lib/core/errors/app-error';
import type { FoundScore } from '@/lib/core/score/parse-score';
import type { StoredScore } from '@/lib/schema/runs/stored-score';
import { EndpointError } from '@/lib/services/endpoint/endpoint-error';
import type { Ask } from '@/lib/services/runs/ask';
import type { RunJournal } from '@/lib/services/runs/run-journal';
import type { ScoreBatch, ScoredText } from './score-batches';
import type { ScoreAsked, ScoresAnswer } from './scorer-ask';

type Scoring = {
  ask: Ask<ScoreAsked, ScoresAnswer>;
  journal: RunJournal<StoredScore>;
  /** Told how many responses have a score now. */
  onScored: (responses: number) => void;
  signal: AbortSignal;
};

/**
 * Asks for the scores of a batch and keeps them; the batch is told for which texts there is none. Where the endpoint refuses several
 * texts together each is asked about alone, so that one that is too long costs the others nothing. Rejects with the first problem
 * where no text got a score, and with what ends or pauses the run.
 */
export async function scoreBatch(batch: ScoreBatch, scoring: Scoring): Promise<void> {
  const { texts, problems } = batch;
  await scoreTexts(batch, texts, scoring);
  const [first] = problems.values();
  if (first !== undefined && problems.size === texts.length) throw new AppError('failed', first);
}

async function scoreTexts(
  batch: ScoreBatch,
  texts: readonly ScoredText[],
  scoring: Scoring,
): Promise<void> {
  const [first, ...others] = texts;
  if (!first) return;
  const responses = [first.text, ...others.map(({ text }) => text)] as const;
  try {
    const answer = await scoring.ask({ messages: batch.messages, responses }, scoring.signal);
    await keep(batch, texts, answer, scoring);
  } catch (error) {
    if (!isOfOneText(error) || (others.length === 0 && batch.texts.length === 1)) throw error;
    if (others.length === 0) batch.problems.set(first.key, error.message);
    else for (const text of texts) await scoreTexts(batch, [text], scoring);
  }
}

function isOfOneText(error: unknown): error is EndpointError {
  return error instanceof EndpointError && !error.isRetryable && !error.endsRun;
}

async function keep(
  { problems }: ScoreBatch,
  texts: readonly ScoredText[],
  { found, promptTokens, completionTokens }: ScoresAnswer,
  { journal, onScored }: Scoring,
): Promise<void> {
  const tokens = { promptTokens: promptTokens ?? 0, completionTokens: completionTokens ?? 0 };
  const entries: { key: string; entry: StoredScore }[] = [];
  let scored = 0;
  for (const [at, { key, responses }] of texts.entries()) {
    const one: FoundScore = found[at] ?? { problem: 'the answer has no score for it' };
    if (one.problem !== undefined) {
      problems.set(key, one.problem);
      continue;
    }
    // Those of the request count once.
    const cost = entries.length === 0 ? tokens : { promptTokens: 0, completionTokens: 0 };
    entries.push({ key, entry: { score: one.score, ...cost } });
    scored += responses.length;
  }
  if (entries.length > 0) await journal.add(entries);
  onScored(scored);
}
