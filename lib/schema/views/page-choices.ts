import { NORMALITY_LEVELS } from '@/lib/core/views/normality-view';
import { MEASURE_IDS, REWARDS_BY_COLUMNS } from '@/lib/core/views/page-choices';
import { parseMix } from './levels-params';
import type { SearchParams } from './view-params';

const AXES = ['z', 'reward'];
const MOST_SHOWN = 40;

/** The values that the choices of a page can have, by the name of their parameter; the page itself reads them. */
const CHOICES = {
  overview: {
    axis: AXES,
    scale: AXES,
    level: NORMALITY_LEVELS.map(String),
    rows: REWARDS_BY_COLUMNS.flatMap((column) => [column, `-${column}`]),
  },
  pairings: { measure: MEASURE_IDS, texts: ['beginnings', 'whole'] },
  prompt: { verdicts: ['0', '1'] },
  comparedResponses: { texts: ['beginnings', 'whole'] },
  effectOfN: { axis: AXES },
  levels: {},
} as const satisfies Record<string, Record<string, readonly string[]>>;

/** A page whose address holds choices that no service reads. */
export type ChoicePage = keyof typeof CHOICES;

/** Returns the choices of a page's address that the page does not have, and the parts of a mix of levels that are none. */
export function unusedChoices(page: ChoicePage, params: SearchParams): string[] {
  const unknown = Object.entries<readonly string[]>(CHOICES[page]).flatMap(([name, values]) => {
    const text = firstOf(params, name);
    return text === '' || values.includes(text) ? [] : [`${name}=${text.slice(0, MOST_SHOWN)}`];
  });
  return page === 'levels' ? unusedParts(firstOf(params, 'mix')) : unknown;
}

function unusedParts(mix: string): string[] {
  const parts = mix.split(',').filter((part) => part !== '' && parseMix(part).length === 0);
  return parts.map((part) => `mix=${part.slice(0, MOST_SHOWN)}`);
}

function firstOf(params: SearchParams, name: string): string {
  return [params[name]].flat()[0] ?? '';
}
