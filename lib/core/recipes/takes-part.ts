import type { Recipe } from './recipe';

/** Returns whether a response of some attributes is one of those that a recipe's `responses` choose; null chooses all. */
export function takesPart(
  attributes: Readonly<Record<string, unknown>>,
  choice: Recipe['responses'],
): boolean {
  return choice === null || choice.values.includes(String(attributes[choice.attribute] ?? ''));
}
