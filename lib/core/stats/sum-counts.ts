import type { Bins, Histogram } from './histogram';

/** Sums over all prompts, by the counts that they are of. */
const wholes = new WeakMap<Uint16Array, Float64Array>();

/**
 * Returns the histogram of some prompts, ascending, from per-prompt counts (prompt · bins.count + bin). Cost: bins × the prompts
 * shown or those not shown, whichever are fewer; the sums over all are kept with the counts.
 */
export function sumCounts(bins: Bins, counts: Uint16Array, shown: Uint32Array): Histogram {
  if (bins.count === 0) return { bins, counts: [], total: 0 };
  const prompts = counts.length / bins.count;
  const sums =
    2 * shown.length > prompts
      ? less(wholeOf(bins, counts), sumRows(bins, counts, othersOf(shown, prompts)))
      : sumRows(bins, counts, shown);
  return { bins, counts: [...sums], total: sums.reduce((a, b) => a + b, 0) };
}

function wholeOf(bins: Bins, counts: Uint16Array): Float64Array {
  const known = wholes.get(counts);
  if (known) return known;
  const sums = sumRows(bins, counts, othersOf(new Uint32Array(), counts.length / bins.count));
  wholes.set(counts, sums);
  return sums;
}

function sumRows({ count }: Bins, counts: Uint16Array, prompts: Uint32Array): Float64Array {
  const sums = new Float64Array(count);
  for (const prompt of prompts) {
    let at = prompt * count;
    for (let bin = 0; bin < count; bin++) sums[bin] = (sums[bin] ?? 0) + (counts[at++] ?? 0);
  }
  return sums;
}

function less(whole: Float64Array, part: Float64Array): Float64Array {
  return whole.map((sum, bin) => sum - (part[bin] ?? 0));
}

/** The ordinals below `prompts` that are not among the ascending ones given. */
function othersOf(ordinals: Uint32Array, prompts: number): Uint32Array {
  const others = new Uint32Array(prompts - ordinals.length);
  let at = 0;
  let next = 0;
  for (let prompt = 0; prompt < prompts; prompt++) {
    if (ordinals[next] === prompt) next++;
    else others[at++] = prompt;
  }
  return others;
}
