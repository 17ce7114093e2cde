import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FacetColumn } from './facet-column';
import { leadingRanks } from './leading-ranks';
import { promptValues } from './prompt-values';

const NAMES = ['beta', 'Alpha', 'gamma'];
const entry = fc.record({ at: fc.nat(NAMES.length), responses: fc.integer({ min: 1, max: 5 }) });
const prompts = fc.array(fc.uniqueArray(entry, { selector: ({ at }) => at }));

function column(entries: readonly (readonly { at: number; responses: number }[])[]): FacetColumn {
  const ends = entries.map((_, i) => entries.slice(0, i + 1).flat().length);
  return {
    field: 'model',
    values: NAMES,
    others: 4,
    offsets: Uint32Array.from([0, ...ends]),
    at: Uint16Array.from(entries.flat(), ({ at }) => at),
    responses: Uint16Array.from(entries.flat(), ({ responses }) => responses),
  };
}

test('the rank is that of the value named first, by name in any letter case; others come after, none is none', () => {
  fc.assert(
    fc.property(prompts, (entries) => {
      const facet = column(entries);
      const expected = entries.map((_, prompt) => {
        const { names, count } = promptValues(facet, prompt, 1);
        if (count === 0) return Number.NaN;
        return names[0] === undefined ? 3 : ['Alpha', 'beta', 'gamma'].indexOf(names[0]);
      });
      expect([...leadingRanks(facet)]).toEqual(expected);
    }),
  );
});
