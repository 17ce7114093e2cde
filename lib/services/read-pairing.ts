import { outcomeOf } from '@/lib/core/filters/select-prompts';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { matrixCell } from '@/lib/core/rewards/pairing-matrix';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import { type Histogram, histogramOf, niceBins } from '@/lib/core/stats/histogram';
import type { LeftOutPrompt, PairExample, PairingView } from '@/lib/core/views/pairing-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { openCuration } from './curation/open-curation';
import type { ServiceContext } from './service-context';
import { openView } from './views/open-view';
import { pairExample } from './views/pair-example';

const EXAMPLES = 3;
const LEFT_OUT_SHOWN = 20;
const TEXT_SHOWN = 200;
const MARGIN_BINS = 40;

/** Returns what the view's pairing makes of the prompts shown, with the first pairs and the first prompts left out. */
export async function readPairing(
  context: ServiceContext,
  parsed: ParsedView,
): Promise<PairingView> {
  const { pairing } = parsed.view;
  const { dataset, frame, shown, header } = await openView(context, parsed);
  const { bulk } = context.database;
  const cell = matrixCell(frame, shown, pairing);
  const { usable, leftOut } = splitByOutcome(frame, shown, pairing);
  const examples: PairExample[] = [];
  for (const prompt of await bulk.readPromptsAt(dataset.id, usable.slice(0, EXAMPLES))) {
    examples.push(await pairExample(context.database, dataset.id, frame, pairing, prompt));
  }
  const outcomes = new Map(leftOut.map((left) => [left.ordinal, left.outcome]));
  const leftOutPrompts = await bulk.readPromptsAt(dataset.id, [...outcomes.keys()]);
  const { overrides } = await openCuration(context, dataset.id);
  return {
    header,
    cell,
    overridden: overrides.length,
    margins: differences(frame, frame.pickReward, usable, pairing),
    lengthDifferences: differences(frame, frame.pickLength, usable, pairing),
    examples,
    leftOut: leftOutPrompts.flatMap(({ ordinal, promptId, text }) => {
      const outcome = outcomes.get(ordinal);
      return outcome ? [{ ordinal, promptId, text: text.slice(0, TEXT_SHOWN), outcome }] : [];
    }),
  };
}

function splitByOutcome(frame: RewardFrame, shown: Uint32Array, pairing: Pairing) {
  const usable: number[] = [];
  const leftOut: Pick<LeftOutPrompt, 'ordinal' | 'outcome'>[] = [];
  for (const ordinal of shown) {
    const outcome = outcomeOf(frame, pairing, ordinal);
    if (outcome === 'usable') usable.push(ordinal);
    else if (leftOut.length < LEFT_OUT_SHOWN) leftOut.push({ ordinal, outcome });
  }
  return { usable, leftOut };
}

function differences(
  frame: RewardFrame,
  column: ArrayLike<number>,
  usable: readonly number[],
  { chosenIndex, rejectedIndex }: Pairing,
): Histogram | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  const values = usable.map((prompt) => {
    const base = prompt * POINT_COUNT;
    const value = (column[base + chosenIndex] ?? 0) - (column[base + rejectedIndex] ?? 0);
    if (value < min) min = value;
    if (value > max) max = value;
    return value;
  });
  return frame.prompts > 0 && min <= max
    ? histogramOf(niceBins(min, max, MARGIN_BINS), values)
    : null;
}
