import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import { decodeTexts } from '@/lib/data/blocks/text-block';
import type { BlockRecord, BulkStore } from '@/lib/data/bulk-store';
import { storedAttributeList } from '@/lib/schema/dataset/stored-prompt';
import { LENGTH_FIELD } from '@/lib/services/import/reward-fields';
import { nextTurn } from '@/lib/services/next-turn';
import { difficultyAt } from '@/lib/services/views/prompt-difficulties';

/** A stored prompt that can be paired. */
export type StoredPairable = { ordinal: number; prompt: PairablePrompt };

/** Which responses' texts are read: none, all, or those of the prompts for which it returns true. */
export type TextsWanted = (promptId: string) => boolean;

const PROMPTS_PER_PAGE = 128;
const NOTHING = new Float64Array();

/**
 * Yields the given prompts (ascending ordinals) with their rewards and lengths, and with texts and attributes where
 * they are wanted, page by page. Asking for a text that was not wanted throws. Memory is one page.
 */
export async function* readPairablePages(
  bulk: BulkStore,
  datasetId: number,
  field: number,
  ordinals: Uint32Array,
  wantsTexts: TextsWanted,
  difficulties: Int32Array | null,
): AsyncGenerator<StoredPairable[], void, undefined> {
  for (let start = 0; start < ordinals.length; start += PROMPTS_PER_PAGE) {
    const page = ordinals.subarray(start, start + PROMPTS_PER_PAGE);
    const from = page[0] ?? 0;
    const to = (page.at(-1) ?? 0) + 1;
    const found = await bulk.readPromptIdsAt(datasetId, Array.from(page));
    const ids = new Map(found.map(({ ordinal, promptId }) => [ordinal, promptId]));
    const rewards = await vectorsOf(bulk, datasetId, field, from, to);
    const lengths = await vectorsOf(bulk, datasetId, LENGTH_FIELD, from, to);
    const wanted = Array.from(page).filter((ordinal) => wantsTexts(ids.get(ordinal) ?? ''));
    const blocks = await blocksOf(bulk, datasetId, wanted);
    yield Array.from(page, (ordinal) => ({
      ordinal,
      prompt: {
        promptId: ids.get(ordinal) ?? '',
        difficulty: difficultyAt(difficulties, ordinal),
        rewards: padded(rewards.get(ordinal), lengths.get(ordinal)?.length ?? 0),
        length: (index) => lengths.get(ordinal)?.[index] ?? 0,
        ...responsesOf(blocks.get(ordinal)),
      },
    }));
    await nextTurn();
  }
}

async function vectorsOf(bulk: BulkStore, id: number, field: number, from: number, to: number) {
  const byPrompt = new Map<number, Float64Array>();
  for await (const batch of bulk.readVectors(id, field, from, to)) {
    for (const { ordinal, values } of batch) byPrompt.set(ordinal, values);
  }
  return byPrompt;
}

async function blocksOf(bulk: BulkStore, id: number, ordinals: readonly number[]) {
  const byPrompt = new Map<number, BlockRecord[]>();
  const wanted = new Set(ordinals);
  const last = ordinals.at(-1);
  if (last === undefined) return byPrompt;
  for await (const batch of bulk.readBlocks(id, ordinals[0] ?? 0, last + 1)) {
    for (const block of batch) {
      if (!wanted.has(block.ordinal)) continue;
      const known = byPrompt.get(block.ordinal);
      if (known) known.push(block);
      else byPrompt.set(block.ordinal, [block]);
    }
  }
  return byPrompt;
}

function responsesOf(
  blocks: readonly BlockRecord[] | undefined,
): Pick<PairablePrompt, 'text' | 'attributes'> {
  let texts: string[] | null = null;
  let attributes: Record<string, unknown>[] | null = null;
  const ofBlocks = <T>(read: (block: BlockRecord) => T[]): T[] => {
    if (!blocks) throw new Error('the texts of this prompt were not asked for');
    return blocks.flatMap(read);
  };
  const attributesAt = (index: number) => {
    attributes ??= ofBlocks(({ count, attributes: stored }) =>
      stored === null
        ? new Array<Record<string, unknown>>(count).fill({})
        : storedAttributeList.parse(JSON.parse(stored)),
    );
    return attributes[index] ?? {};
  };
  return {
    text(index) {
      texts ??= ofBlocks((block) => decodeTexts(block.texts, block.count));
      return texts[index] ?? '';
    },
    attributes: attributesAt,
  };
}

function padded(values: Float64Array | undefined, length: number): Float64Array {
  if (values?.length === length) return values;
  const vector = new Float64Array(length).fill(Number.NaN);
  vector.set(values ?? NOTHING);
  return vector;
}
