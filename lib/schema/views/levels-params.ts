import type { WeightedLevels } from '@/lib/core/recipes/levels-recipe';
import type { Levels } from '@/lib/core/recipes/recipe';
import type { ParsedView, SearchParams } from './view-params';

/** The most pairs of levels that can be chosen at a time. */
export const MOST_CHOSEN = 40;

const PAIR = /^(-?\d{1,9}):(-?\d{1,9})$/;
const PART = /^(.*)@(any|\d{1,9})x(\d*\.?\d+(?:e[+-]?\d+)?)$/;
const MOST_SHOWN = 40;

/**
 * Reads `levels` of an address: pairs of whole rewards c:r, c above r, with commas between them, such as `4:2,4:3`. What is none, is
 * named twice or is one too many is added to what the view ignores.
 */
export function parseLevels(
  parsed: ParsedView,
  params: SearchParams,
): { parsed: ParsedView; choice: Levels[] } {
  const choice = new Map<string, Levels>();
  const ignored: string[] = [];
  const texts = ([params.levels].flat()[0] ?? '').split(',').filter((text) => text !== '');
  for (const text of texts) {
    const levels = levelsOf(text);
    if (levels && choice.size < MOST_CHOSEN && !choice.has(text)) choice.set(text, levels);
    else ignored.push(`levels=${text.slice(0, MOST_SHOWN)}`);
  }
  return {
    parsed: { ...parsed, ignored: [...parsed.ignored, ...ignored] },
    choice: [...choice.values()],
  };
}

/** Returns levels as `parseLevels` reads them back; null for none. */
export function formatLevels(choice: readonly Levels[]): string | null {
  if (choice.length === 0) return null;
  return choice.map(({ chosen, rejected }) => `${chosen}:${rejected}`).join(',');
}

/**
 * Reads `mix` of an address: parts c:r@k×weight with commas between them, such as `4:2@3x1.5`, the difficulty k being `any` where
 * there is none. What is none, or is named twice, is left out.
 */
export function parseMix(text: string | null): WeightedLevels[] {
  const parts = new Map<string, WeightedLevels>();
  for (const one of (text ?? '').split(',')) {
    const [, pair = '', k = '', weight] = PART.exec(one) ?? [];
    const levels = levelsOf(pair);
    if (!levels || !(Number(weight) > 0)) continue;
    const difficulty = k === 'any' ? null : Number(k);
    parts.set(`${pair}@${k}`, { ...levels, difficulty, weight: Number(weight) });
  }
  return [...parts.values()];
}

/** Returns a mix as `parseMix` reads it back; null for none. */
export function formatMix(mix: readonly WeightedLevels[]): string | null {
  if (mix.length === 0) return null;
  return mix
    .map((part) => `${formatLevels([part])}@${part.difficulty ?? 'any'}x${part.weight}`)
    .join(',');
}

function levelsOf(text: string): Levels | null {
  const [, upper, lower] = PAIR.exec(text) ?? [];
  if (upper === undefined || lower === undefined) return null;
  const [chosen, rejected] = [Number(upper), Number(lower)];
  return chosen > rejected ? { chosen, rejected } : null;
}
