import { outcomeOf } from '@/lib/core/filters/select-prompts';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { matrixCell } from '@/lib/core/rewards/pairing-matrix';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import { type Histogram, histogramOf, niceBins } from '@/lib/core/stats/histogram';
import { textBeginning } from '@/lib/core/text/text-beginning';
import type { LeftOutPrompt, PairExample, PairingView } from '@/lib/core/views/pairing-view';
import type { TextAmount } from '@/lib/schema/views/text-amount';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { openCuration } from './curation/open-curation';
import { readMarks } from './search/read-marks';
import type { ServiceContext } from './service-context';
import { openView } from './views/open-view';
import { pairExample } from './views/pair-example';

const EXAMPLES = 3;
const LEFT_OUT_SHOWN = 20;
const TEXT_SHOWN = 200;
const EXAMPLE_UNITS = 4000;
const MARGIN_BINS = 40;

/** Returns what the view's pairing makes of the prompts shown, with the first pairs and the first prompts left out; with `beginnings`, as much of the pairs' texts as a page shows. */
export async function readPairing(
  context: ServiceContext,
  parsed: ParsedView,
  amount: TextAmount = 'whole',
): Promise<PairingView> {
  const { pairing } = parsed.view;
  const opened = await openView(context, parsed);
  const { dataset, frame, shown, header } = opened;
  const { bulk } = context.database;
  const cell = matrixCell(frame, shown, pairing);
  const { usable, leftOut } = splitByOutcome(frame, shown, pairing);
  const examples: PairingView['examples'] = [];
  for (const prompt of await bulk.readPromptsAt(dataset.id, usable.slice(0, EXAMPLES))) {
    const example = await pairExample(context.database, dataset.id, frame, pairing, prompt);
    examples.push({
      ...(amount === 'whole' ? example : briefExample(example)),
      marks: await readMarks(context, opened, prompt.ordinal),
    });
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

/** Cuts texts of an example some way after they begin to differ: a page shows a few lines of them. */
function briefExample(example: PairExample): PairExample {
  const { messages, chosen, rejected } = example;
  const units = sharedUnits(chosen.text, rejected.text) + EXAMPLE_UNITS;
  return {
    ...example,
    messages: messages.map(({ role, content }) => ({
      role,
      content: textBeginning(content, EXAMPLE_UNITS),
    })),
    chosen: { ...chosen, text: textBeginning(chosen.text, units) },
    rejected: { ...rejected, text: textBeginning(rejected.text, units) },
  };
}

function sharedUnits(a: string, b: string): number {
  let end = 0;
  while (end < a.length && a.charCodeAt(end) === b.charCodeAt(end)) end++;
  return end;
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
