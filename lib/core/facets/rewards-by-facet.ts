import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { isSkipped } from '@/lib/core/rewards/reward-totals';
import type { RewardsByFacet } from '@/lib/core/views/facets-view';
import type { FacetColumn } from './facet-column';
import { facetLabel } from './facet-field';
import type { RewardSums, SumColumns } from './facet-sums';
import { type PromptMoments, ValueTally } from './value-tally';

/**
 * Returns for each entry of a facet where its sums are among those stored, −1 where the entry is all responses of its prompt
 * (see `FieldChunk`), and how many sums each run of `chunkPrompts` prompts has.
 */
export function placeSums(
  { offsets, responses }: FacetColumn,
  total: ArrayLike<number>,
  chunkPrompts: number,
): { place: Int32Array; parts: number[] } {
  const prompts = offsets.length - 1;
  const place = new Int32Array(responses.length).fill(-1);
  const parts = new Array<number>(Math.ceil(prompts / chunkPrompts)).fill(0);
  let next = 0;
  for (let prompt = 0; prompt < prompts; prompt++) {
    const end = offsets[prompt + 1] ?? 0;
    for (let entry = offsets[prompt] ?? 0; entry < end; entry++) {
      if (responses[entry] === total[prompt]) continue;
      place[entry] = next++;
      const chunk = Math.floor(prompt / chunkPrompts);
      parts[chunk] = (parts[chunk] ?? 0) + 1;
    }
  }
  return { place, parts };
}

/**
 * Returns how the rewards of the responses with each value lie, over some prompts. `place` says where an entry's sums are
 * (see `placeSums`). Cost: the prompts' entries.
 */
export function rewardsByFacet(
  column: FacetColumn,
  { place, sums }: { place: Int32Array; sums: SumColumns },
  frame: RewardFrame,
  shown: Uint32Array,
): RewardsByFacet {
  const bins = frame.rewardBins;
  const tallies = Array.from({ length: column.values.length + 1 }, () => new ValueTally(bins));
  const contest = new Contest();
  const found: RewardSums = { scored: 0, sum: 0, m2: 0, min: 0, max: 0 };
  for (const prompt of shown) {
    const moments = momentsOf(frame, prompt);
    const end = column.offsets[prompt + 1] ?? 0;
    for (let entry = column.offsets[prompt] ?? 0; entry < end; entry++) {
      const tally = tallies[column.at[entry] ?? 0];
      const at = place[entry] ?? -1;
      if (at < 0) setWhole(found, frame, prompt);
      else setPart(found, sums, at);
      tally?.add(prompt, column.responses[entry] ?? 0, found, moments);
      if (tally && found.scored > 0) contest.enter(tally, found.max === frame.max[prompt]);
    }
    contest.settle();
  }
  const values = tallies
    .map((tally, position) => tally.result(column.values[position] ?? null))
    .filter(({ prompts }) => prompts > 0);
  return {
    field: column.field,
    label: facetLabel(column.field),
    prompts: shown.length,
    bins,
    values,
  };
}

/** The values that have scored responses in one prompt, and those with its highest reward. Its lists are used again. */
class Contest {
  readonly #entered: ValueTally[] = [];
  readonly #best: ValueTally[] = [];
  #enteredCount = 0;
  #bestCount = 0;

  enter(tally: ValueTally, isBest: boolean): void {
    if (!has(this.#entered, this.#enteredCount, tally)) this.#entered[this.#enteredCount++] = tally;
    if (isBest && !has(this.#best, this.#bestCount, tally)) this.#best[this.#bestCount++] = tally;
  }

  settle(): void {
    if (this.#enteredCount > 1) {
      for (let i = 0; i < this.#enteredCount; i++) {
        const tally = this.#entered[i];
        if (tally) tally.contests++;
      }
      for (let i = 0; i < this.#bestCount; i++) {
        const tally = this.#best[i];
        if (tally) tally.wins += 1 / this.#bestCount;
      }
    }
    this.#enteredCount = 0;
    this.#bestCount = 0;
  }
}

function has(list: readonly ValueTally[], count: number, wanted: ValueTally): boolean {
  for (let i = 0; i < count; i++) if (list[i] === wanted) return true;
  return false;
}

function momentsOf(frame: RewardFrame, prompt: number): PromptMoments {
  return {
    hasPoints: !isSkipped(frame, frame.sd, prompt),
    mu: frame.mu[prompt] ?? Number.NaN,
    sigma: frame.sd[prompt] ?? Number.NaN,
  };
}

function setPart(to: RewardSums, { scored, sum, m2, min, max }: SumColumns, at: number): void {
  to.scored = scored[at] ?? 0;
  to.sum = sum[at] ?? 0;
  to.m2 = m2[at] ?? 0;
  to.min = min[at] ?? Number.NaN;
  to.max = max[at] ?? Number.NaN;
}

/** The sums of all rewards of a prompt, from its moments. */
function setWhole(to: RewardSums, frame: RewardFrame, prompt: number): void {
  const scored = frame.scored[prompt] ?? 0;
  const squares = frame.sigma === 'sample' ? scored - 1 : scored;
  const sd = frame.sd[prompt] ?? 0;
  to.scored = scored;
  to.sum = scored * (frame.mu[prompt] ?? 0);
  to.m2 = scored < 2 ? 0 : squares * sd * sd;
  to.min = frame.min[prompt] ?? Number.NaN;
  to.max = frame.max[prompt] ?? Number.NaN;
}
