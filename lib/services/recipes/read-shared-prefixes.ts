import type { ResponsePair } from '@/lib/core/pairs/pairable-prompt';
import { PrefixTally } from '@/lib/core/pairs/prefix-tally';
import type { SharedPrefixes } from '@/lib/core/views/recipe-view';
import type { BulkStore } from '@/lib/data/bulk-store';
import { drawPrompts } from '@/lib/services/views/draw-prompts';

const PROMPTS = 100;
const PAIRS_EACH = 4;

/** A prompt with the pairs that a recipe makes of it. */
export type PairedOrdinal = { ordinal: number; pairs: readonly ResponsePair[] };

/**
 * Returns how much both sides of a recipe's pairs begin with: of at most 100 of the prompts given, drawn by a seed, the first four
 * pairs each. Null without pairs. Only the blocks of these texts are read.
 */
export async function readSharedPrefixes(
  bulk: BulkStore,
  datasetId: number,
  paired: readonly PairedOrdinal[],
  seed: string,
): Promise<SharedPrefixes | null> {
  const { ordinals: drawn } = drawPrompts([...paired.keys()], seed, PROMPTS);
  const wanted = drawn.flatMap((at) => {
    const { ordinal = 0, pairs = [] } = paired[at] ?? {};
    return pairs.slice(0, PAIRS_EACH).flatMap(({ chosen, rejected }) => [
      { ordinal, index: chosen },
      { ordinal, index: rejected },
    ]);
  });
  const texts = await bulk.readTexts(datasetId, wanted);
  const tally = new PrefixTally();
  for (let at = 0; at < texts.length; at += 2) tally.add(texts[at] ?? '', texts[at + 1] ?? '');
  return tally.result(drawn.length);
}
