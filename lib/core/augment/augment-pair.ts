import { AppError } from '@/lib/core/errors/app-error';
import type { Message } from '@/lib/core/prompts/message';
import { seededRandom } from '@/lib/core/random/seeded-random';
import type { Augmentation } from './augmentation';
import { augmentationText } from './augmentation-text';
import { placePrefix } from './place-prefix';

/** A preference pair with all named rewards of both responses. A reward that is missing or not finite is not there. */
export type AugmentablePair = {
  promptId: string;
  messages: Message[];
  chosen: string;
  rejected: string;
  chosenRewards: Record<string, number>;
  rejectedRewards: Record<string, number>;
  scoreChosen: number;
  scoreRejected: number;
};

/**
 * A row of augmented data. Its scores are the rewards of the responses in `chosen` and `rejected`: under a goal of
 * `rejected` the row prefers the response with the pair's lower reward, so `scoreChosen` is then mostly the lower one.
 * That is what makes it right for its prompt, and nobody should drop it for a margin below 0.
 */
export type AugmentedPair = Omit<AugmentablePair, 'chosenRewards' | 'rejectedRewards'> & {
  /** Whose rewards the prompt asks for; null for a pair that is kept as it was. */
  goal: 'chosen' | 'rejected' | null;
};

/**
 * What augmenting does to a pair. `unscored`: a reward among the attributes is missing on a side. `tied`: both sides
 * have the same goals, so that the two rows would contradict each other under one prompt. `outside-half`: the prompt
 * was not drawn.
 */
export type AugmentationOutcome = 'augmented' | 'unscored' | 'tied' | 'outside-half';

/** Returns what augmenting does to a pair. It depends on the pair and the options alone, not on other prompts. */
export function augmentationOutcome(
  pair: AugmentablePair,
  { attributes, half }: Pick<Augmentation, 'attributes' | 'half'>,
): AugmentationOutcome {
  const chosen = goalsOf(pair.chosenRewards, attributes);
  const rejected = goalsOf(pair.rejectedRewards, attributes);
  if (!chosen || !rejected) return 'unscored';
  if (chosen.every((goal, i) => goal === rejected[i])) return 'tied';
  return half === null || isInHalf(half.seed, pair.promptId) ? 'augmented' : 'outside-half';
}

/**
 * Returns the rows of a pair (x, y_w, r_w, y_l, r_l) after "Reward-Augmented Data Enhances Direct Preference Alignment
 * of LLMs" (arXiv 2410.08067, figure 1): with r_w as the goal in the prompt, chosen y_w and rejected y_l;
 * with r_l as the goal, chosen y_l and rejected y_w. Under the paper's reward of a goal, −(g − r)², the response that
 * has the goal is always the better one, so r_w need not be above r_l.
 *
 * An augmented pair gives exactly these two rows, with `keepOriginals` the unchanged pair before them. A pair that is
 * unscored or tied gives none. With `half`, about every second prompt is drawn; the pairs of the others give no row
 * (with `keepOriginals` the unchanged pair), so that there are about as many augmented rows as there were pairs (the
 * paper's ablation). All pairs of a prompt share its draw.
 *
 * Every row keeps the prompt's id, so that a split by prompt never parts them. Throws `invalid_input` for options
 * without attributes or with a text that cannot be filled in. Linear in the prompt.
 */
export function augmentPair(pair: AugmentablePair, options: Augmentation): AugmentedPair[] {
  const { attributes, keepOriginals, template } = options;
  if (attributes.length === 0) {
    throw new AppError('invalid_input', 'augmentation.attributes: expected at least one reward');
  }
  const outcome = augmentationOutcome(pair, options);
  const { chosenRewards, rejectedRewards, ...original } = pair;
  const kept: AugmentedPair[] = keepOriginals ? [{ ...original, goal: null }] : [];
  if (outcome === 'outside-half') return kept;
  const chosenGoals = goalsOf(chosenRewards, attributes);
  const rejectedGoals = goalsOf(rejectedRewards, attributes);
  if (outcome !== 'augmented' || !chosenGoals || !rejectedGoals) return [];
  const conditioned = (goals: readonly number[]) =>
    placePrefix(template, augmentationText(options, goals), pair.messages);
  return [
    ...kept,
    { ...original, messages: conditioned(chosenGoals), goal: 'chosen' },
    {
      promptId: pair.promptId,
      messages: conditioned(rejectedGoals),
      chosen: pair.rejected,
      rejected: pair.chosen,
      scoreChosen: pair.scoreRejected,
      scoreRejected: pair.scoreChosen,
      goal: 'rejected',
    },
  ];
}

function goalsOf(
  rewards: Readonly<Record<string, number>>,
  attributes: readonly string[],
): number[] | null {
  const goals = attributes.map((name) => rewards[name]).filter((goal) => goal !== undefined);
  return goals.length === attributes.length && goals.every(Number.isFinite) ? goals : null;
}

/** The word in front keeps the draw apart from others with the same seed, such as that of a split. */
function isInHalf(seed: string, promptId: string): boolean {
  return seededRandom(`half:${seed}:${promptId}`)() < 0.5;
}
