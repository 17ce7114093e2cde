import { outcomeOf } from '@/lib/core/filters/select-prompts';
import { newDatasetColumns } from '@/lib/core/frames/columns';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { POINT_COUNT, REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import { largest } from '@/lib/core/stats/largest';
import type { ExtremeList, ExtremePrompt, ExtremesView } from '@/lib/core/views/extremes-view';
import { columnScope } from '@/lib/data/queries/dataset-record';
import { readColumns } from '@/lib/data/queries/read-columns';
import { readPromptVector, readResponses } from '@/lib/data/queries/read-responses';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from './service-context';
import { type OpenView, openView } from './views/open-view';
import { shortText } from './views/short-text';
import { winningTexts } from './views/winning-texts';

const MOST = 10;
const MAX = REWARD_POINTS.indexOf('max');
const MIN = REWARD_POINTS.indexOf('min');

/**
 * Returns the ends of a dataset over the prompts shown: rewards, margins of the view's pairing, equal texts with
 * different rewards, prompts without spread, and texts that win many prompts. Loops over the stored columns; of texts only those
 * listed are read, and for the winning ones at most two of each of 2,000 prompts.
 */
export async function readExtremes(
  context: ServiceContext,
  parsed: ParsedView,
): Promise<ExtremesView> {
  const opened = await openView(context, parsed);
  const { frame } = opened;
  const { pairing } = parsed.view;
  const rewardAt = (point: number) => (prompt: number) =>
    frame.pickReward[prompt * POINT_COUNT + point] ?? Number.NaN;
  const marginOf = (prompt: number) =>
    outcomeOf(frame, pairing, prompt) === 'usable'
      ? rewardAt(pairing.chosenIndex)(prompt) - rewardAt(pairing.rejectedIndex)(prompt)
      : Number.NaN;
  const negated = (prompt: number) => -(frame.min[prompt] ?? Number.NaN);
  const flat = opened.shown.filter(
    (prompt) => (frame.scored[prompt] ?? 0) > 1 && frame.max[prompt] === frame.min[prompt],
  );
  const list = (measure: (prompt: number) => number, about: About) =>
    listOf(context, opened, opened.shown, measure, about);
  const lowest = await list(negated, { a: MIN });
  return {
    header: opened.header,
    winners: await winningTexts(context, opened),
    highest: await list((prompt) => frame.max[prompt] ?? Number.NaN, { a: MAX }),
    lowest: { ...lowest, first: lowest.first.map((one) => ({ ...one, value: 0 - one.value })) },
    margins: await list(marginOf, sidesOf(pairing)),
    conflicts: await readConflicts(context, opened),
    flat: await listOf(context, opened, flat, (prompt) => frame.max[prompt] ?? Number.NaN, {}),
  };
}

/** The points whose picks an extreme is about. */
type About = { a?: number; b?: number };

function sidesOf({ chosenIndex, rejectedIndex }: Pairing): About {
  return { a: chosenIndex, b: rejectedIndex };
}

async function listOf(
  { database }: ServiceContext,
  { dataset, frame }: OpenView,
  among: ArrayLike<number>,
  measure: (prompt: number) => number,
  about: About,
): Promise<ExtremeList> {
  let prompts = 0;
  const first = largest(among, MOST, (prompt) => {
    const value = measure(prompt);
    if (!Number.isNaN(value)) prompts++;
    return value;
  });
  const pickOf = (prompt: number, point: number | undefined) =>
    point === undefined
      ? null
      : indexAt(frame.pickIndex[prompt * POINT_COUNT + point], frame.total[prompt] ?? 0);
  const records = await database.bulk.readPromptsAt(
    dataset.id,
    first.map(({ item }) => item),
  );
  const listed: ExtremePrompt[] = [];
  for (const [i, { item: ordinal, value }] of first.entries()) {
    const a = pickOf(ordinal, about.a);
    const [response] =
      a === null ? [] : await database.bulk.readTexts(dataset.id, [{ ordinal, index: a }]);
    listed.push({
      ordinal,
      promptId: records[i]?.promptId ?? '',
      text: shortText(records[i]?.text ?? ''),
      value,
      a,
      b: pickOf(ordinal, about.b),
      response: response === undefined ? null : shortText(response),
    });
  }
  return { prompts, first: listed };
}

/** A skipped prompt has no picks. */
function indexAt(index: number | undefined, total: number): number | null {
  return index === undefined || index >= total ? null : index;
}

async function readConflicts(context: ServiceContext, opened: OpenView): Promise<ExtremeList> {
  const { database } = context;
  const { dataset, shown } = opened;
  const { conflicts } = newDatasetColumns(dataset.prompts);
  if (dataset.prompts > 0) {
    await readColumns(database, dataset.id, columnScope(), { conflicts }, dataset.prompts);
  }
  const measure = (prompt: number) => conflicts[prompt] || Number.NaN;
  const list = await listOf(context, opened, shown, measure, {});
  const first: ExtremePrompt[] = [];
  for (const one of list.first) first.push({ ...one, ...(await conflictIn(context, opened, one)) });
  return { ...list, first };
}

/** The two equal responses of a prompt whose rewards differ most. */
async function conflictIn(
  { database }: ServiceContext,
  { dataset, frame, reward }: OpenView,
  { ordinal }: ExtremePrompt,
): Promise<Pick<ExtremePrompt, 'a' | 'b' | 'response'>> {
  const total = frame.total[ordinal] ?? 0;
  const rewards = await readPromptVector(database, dataset.id, reward.field, ordinal, total);
  const sameText = new Map<string, number[]>();
  const responses = await readResponses(database, dataset.id, ordinal);
  for (const { index, text } of responses) {
    if (!Number.isFinite(rewards[index])) continue;
    const others = sameText.get(text);
    if (others) others.push(index);
    else sameText.set(text, [index]);
  }
  let widest = { a: -1, b: -1, gap: 0 };
  const measure = (index: number) => rewards[index] ?? Number.NaN;
  for (const indexes of sameText.values()) {
    const sorted = indexes.toSorted((x, y) => measure(y) - measure(x));
    const [a = -1, b = -1] = [sorted[0], sorted.at(-1)];
    const gap = measure(a) - measure(b);
    if (gap > widest.gap) widest = { a, b, gap };
  }
  const { a, b } = widest;
  if (a === -1) return { a: null, b: null, response: null };
  return { a, b, response: shortText(responses[a]?.text ?? '') };
}
