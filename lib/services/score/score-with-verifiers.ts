import { AppError } from '@/lib/core/errors/app-error';
import { approximateHint } from '@/lib/core/score/approximate-rewards';
import { VERIFIED } from '@/lib/core/score/verified-reward';
import { verifiedRewards } from '@/lib/core/score/verified-rewards';
import { INSTRUCTIONS } from '@/lib/core/verify/instruction-registry';
import type { ScoreReport } from '@/lib/core/views/score-view';
import { readConstraints } from '@/lib/schema/score/read-constraints';
import type { StoredRow } from '@/lib/services/revise/read-stored-rows';
import { type RevisionRun, reviseDataset } from '@/lib/services/revise/revise-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { TEXT_TOOLS } from '@/lib/services/verify/text-tools';
import { ScoreTally } from './score-tally';

/** The rewards that verifiers give; those of an earlier run are replaced. */
export const OWN_REWARDS = [VERIFIED, ...INSTRUCTIONS.map(({ id }) => id)];

/**
 * Checks every response of a dataset against the constraints of its prompt and adds the rewards `verified`, how many it satisfies,
 * and one per constraint, named after the instruction. Responses of a prompt without constraints, or with one that cannot be used,
 * are unscored; such prompts are counted. Rewards of an earlier run are replaced.
 *
 * Throws as `reviseDataset`, and `invalid_input` where no response could be scored; then the dataset stays as it is.
 */
export async function scoreWithVerifiers(
  context: ServiceContext,
  dataset: string,
  { loose }: { loose: boolean },
  run: RevisionRun,
): Promise<ScoreReport> {
  const started = context.now();
  const tally = new ScoreTally();
  const revised = await reviseDataset(
    context,
    dataset,
    {
      withoutRewards: OWN_REWARDS,
      activeReward: VERIFIED,
      rankReward: (name) => OWN_REWARDS.indexOf(name),
      edit: (row) => scoreRow(row, loose, tally),
      check: () => requireScored(dataset, tally),
    },
    run,
  );
  const { withoutConstraints, unusable, scoredPrompts, scoredResponses } = tally;
  return {
    scorer: 'verifiers',
    loose,
    prompts: revised.prompts,
    responses: revised.responses,
    scoredPrompts,
    scoredResponses,
    rewards: revised.rewards.filter((name) => OWN_REWARDS.includes(name)),
    approximate: revised.rewards.filter((name) => approximateHint(name, revised.rewards)),
    activeReward: revised.activeReward,
    withoutConstraints,
    unusable,
    seconds: (context.now().getTime() - started.getTime()) / 1000,
    undo: revised.undo,
  };
}

function scoreRow(row: StoredRow, loose: boolean, tally: ScoreTally): StoredRow {
  const read = readConstraints(row.meta);
  if (!read?.constraints) {
    tally.addProblem(row.promptId, read?.problem ?? null);
    return row;
  }
  const { constraints } = read;
  tally.addScored(row.responses.length);
  const responses = row.responses.map((response) => {
    const found = verifiedRewards(response.text, constraints, loose, TEXT_TOOLS);
    return { ...response, rewards: { ...response.rewards, ...found } };
  });
  return { ...row, responses };
}

function requireScored(
  dataset: string,
  { scoredResponses, withoutConstraints, unusable }: ScoreTally,
) {
  if (scoredResponses > 0) return;
  const [first] = [...unusable.cases, ...withoutConstraints.cases];
  const why = first
    ? `prompt ${first.promptId}: ${first.detail}`
    : 'its prompts have no responses yet';
  throw new AppError(
    'invalid_input',
    `no response of ${JSON.stringify(dataset)} could be scored, and nothing was changed: ${why}`,
  );
}
