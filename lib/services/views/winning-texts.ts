import { NO_PICK } from '@/lib/core/rewards/pair-outcome';
import { POINT_COUNT, REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import { countCharacters } from '@/lib/core/text/count-characters';
import type { WinningText, WinningTexts } from '@/lib/core/views/extremes-view';
import { DEFAULT_SEED } from '@/lib/schema/views/analysis-params';
import { nextTurn } from '@/lib/services/next-turn';
import { textDigest } from '@/lib/services/recipes/text-digest';
import type { ServiceContext } from '@/lib/services/service-context';
import { drawPrompts } from './draw-prompts';
import type { OpenView } from './open-view';
import { shortText } from './short-text';

const MOST_PROMPTS = 2_000;
const PROMPTS_PER_PAGE = 64;
const MOST_TEXTS = 10;
const MOST_EXAMPLES = 5;
const MAX = REWARD_POINTS.indexOf('max');
const NEAR_TOP = [MAX, REWARD_POINTS.indexOf('mu+2s')];

/**
 * Returns the texts that have the highest reward of at least two of the prompts shown, of which at most 2,000 are read,
 * drawn by a seed. Two texts at most are read of each, so that the cost does not grow with the responses. The last results are
 * kept.
 */
export function winningTexts(context: ServiceContext, opened: OpenView): Promise<WinningTexts> {
  return context.frames.winners.get(opened.key, () => count(context, opened));
}

async function count(
  { database }: ServiceContext,
  { dataset, frame, shown }: OpenView,
): Promise<WinningTexts> {
  const pickOf = (ordinal: number, point: number) =>
    frame.pickIndex[ordinal * POINT_COUNT + point] ?? NO_PICK;
  const scored = shown.filter((ordinal) => pickOf(ordinal, MAX) !== NO_PICK);
  const { ordinals, drawn } = drawPrompts(scored, DEFAULT_SEED, MOST_PROMPTS);
  const found = new Map<string, WinningText>();
  for (let start = 0; start < ordinals.length; start += PROMPTS_PER_PAGE) {
    await nextTurn();
    const wanted = ordinals.slice(start, start + PROMPTS_PER_PAGE).flatMap((ordinal) =>
      [...new Set(NEAR_TOP.map((point) => pickOf(ordinal, point)))].map((index) => ({
        ordinal,
        index,
        wins: index === pickOf(ordinal, MAX),
      })),
    );
    const texts = await database.bulk.readTexts(dataset.id, wanted);
    for (const [i, { ordinal, index, wins }] of wanted.entries()) {
      addTo(found, texts[i] ?? '', wins ? { ordinal, index } : null);
    }
  }
  const texts = [...found.values()]
    .filter(({ wins }) => wins > 1)
    .sort((a, b) => b.wins - a.wins || b.nearTop - a.nearTop || (a.digest < b.digest ? -1 : 1))
    .slice(0, MOST_TEXTS);
  return { drawn, texts };
}

function addTo(
  found: Map<string, WinningText>,
  text: string,
  won: WinningText['examples'][number] | null,
) {
  const digest = textDigest(text);
  const known = found.get(digest) ?? {
    digest,
    text: shortText(text),
    length: countCharacters(text),
    wins: 0,
    nearTop: 0,
    examples: [],
  };
  known.nearTop++;
  if (won) {
    known.wins++;
    if (known.examples.length < MOST_EXAMPLES) known.examples.push(won);
  }
  found.set(digest, known);
}
