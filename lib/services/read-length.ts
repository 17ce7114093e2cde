import { lengthGap } from '@/lib/core/length/length-gap';
import { RelationTally } from '@/lib/core/length/relation-tally';
import { MOST_WORDS, WORD_LIMITS } from '@/lib/core/length/word-limits';
import { PAIRINGS, type Pairing, pairingSlug } from '@/lib/core/rewards/pairing';
import { firstDifferentWord } from '@/lib/core/text/first-different-word';
import type {
  LengthGap,
  LengthView,
  RewardLengthRelation,
  SharedBeginnings,
} from '@/lib/core/views/length-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { LENGTH_FIELD } from './import/reward-fields';
import { nextTurn } from './next-turn';
import type { ServiceContext } from './service-context';
import { drawPrompts } from './views/draw-prompts';
import { drawnPairs } from './views/drawn-pairs';
import { type OpenView, openView } from './views/open-view';
import { walkVectors } from './views/walk-vectors';

const RELATION_PROMPTS = 5_000;

/**
 * Returns how lengths lie in the pairs of all pairings, how reward and length go together within prompts (over at most
 * 5,000 of them), and how many pairs of the view's pairing begin alike (over at most 2,000), drawn by `seed`. The
 * last results are kept.
 */
export async function readLength(
  context: ServiceContext,
  parsed: ParsedView,
  seed: string,
): Promise<LengthView> {
  const opened = await openView(context, parsed);
  const { frames } = context;
  const { pairing } = parsed.view;
  const key = JSON.stringify([opened.key, seed]);
  const pairKey = JSON.stringify([opened.key, seed, pairingSlug(pairing)]);
  return {
    header: opened.header,
    gaps: await frames.gaps.get(opened.key, () => readGaps(opened)),
    relation: await frames.relations.get(key, () => relate(context, opened, seed)),
    beginnings: await frames.beginnings.get(pairKey, () =>
      compareBeginnings(context, opened, pairing, seed),
    ),
  };
}

async function readGaps({ frame, shown }: OpenView): Promise<LengthGap[]> {
  const gaps: LengthGap[] = [];
  for (const pairing of PAIRINGS) {
    await nextTurn();
    gaps.push(lengthGap(frame, shown, pairing));
  }
  return gaps;
}

async function relate(
  { database }: ServiceContext,
  { dataset, reward, shown }: OpenView,
  seed: string,
): Promise<RewardLengthRelation> {
  const { ordinals, drawn } = drawPrompts(shown, seed, RELATION_PROMPTS);
  const tally = new RelationTally();
  const fields = [reward.field, LENGTH_FIELD];
  for await (const page of walkVectors(database, dataset.id, fields, ordinals)) {
    for (const { vectors } of page) {
      const [rewards = new Float64Array(), lengths = new Float64Array()] = vectors;
      tally.add(rewards, lengths);
    }
  }
  return { seed, drawn, ...tally.result() };
}

async function compareBeginnings(
  { database }: ServiceContext,
  opened: OpenView,
  pairing: Pairing,
  seed: string,
): Promise<SharedBeginnings> {
  const { pairs, usable, pages } = drawnPairs(database, opened, pairing, seed);
  const differAt: number[] = [];
  for await (const page of pages) {
    for (const { chosen, rejected } of page) {
      differAt.push(firstDifferentWord(chosen, rejected, MOST_WORDS));
    }
  }
  return {
    seed,
    pairs,
    usable,
    same: WORD_LIMITS.map((words) => ({
      words,
      pairs: differAt.filter((position) => position >= words).length,
    })),
  };
}
