import type { FacetCounts } from '@/lib/core/views/facets-view';
import type { FacetColumn } from './facet-column';
import { facetLabel } from './facet-field';

/** Returns how many of some prompts, and of their responses, have each value of a facet. Cost: the prompts' entries. */
export function countValues(
  { field, values, others, offsets, at, responses }: FacetColumn,
  total: ArrayLike<number>,
  shown: Uint32Array,
): Omit<FacetCounts, 'picked'> {
  const size = values.length + 1;
  const prompts = new Uint32Array(size);
  const counted = new Float64Array(size);
  const last = new Int32Array(size).fill(-1);
  const add = (prompt: number, position: number, count: number) => {
    counted[position] = (counted[position] ?? 0) + count;
    if (last[position] === prompt) return;
    last[position] = prompt;
    prompts[position] = (prompts[position] ?? 0) + 1;
  };
  let allResponses = 0;
  let withoutValue = 0;
  let uncovered = 0;
  for (const prompt of shown) {
    allResponses += total[prompt] ?? 0;
    const start = offsets[prompt] ?? 0;
    const end = offsets[prompt + 1] ?? 0;
    if (start === end) withoutValue++;
    let covered = 0;
    for (let entry = start; entry < end; entry++) {
      covered += responses[entry] ?? 0;
      add(prompt, at[entry] ?? 0, responses[entry] ?? 0);
    }
    // Tags overlap: a prompt with two of them has each response counted twice.
    uncovered += Math.max(0, (total[prompt] ?? 0) - covered);
  }
  const of = (position: number) => ({
    prompts: prompts[position] ?? 0,
    responses: counted[position] ?? 0,
  });
  return {
    field,
    label: facetLabel(field),
    values: values.map((value, position) => ({ value, ...of(position) })),
    others: others > 0 ? { values: others, ...of(values.length) } : null,
    none: { prompts: withoutValue, responses: uncovered },
    total: { prompts: shown.length, responses: allResponses },
  };
}
