import { AppError } from '@/lib/core/errors/app-error';
import { attributeLabel } from './attribute-label';
import type { Augmentation } from './augmentation';
import { formatGoal } from './format-goal';

const PLACEHOLDER = /\{\s*[A-Za-z_][\w-]*\s*\}/g;
const KNOWN: readonly string[] = ['{low}', '{high}', '{goals}'];

/** Returns what is wrong with the text of an augmentation, as a sentence that names the placeholder; null where nothing is. */
export function augmentationTextProblem(text: string): string | null {
  const found: string[] = text.match(PLACEHOLDER) ?? [];
  const unknown = found.find((placeholder) => !KNOWN.includes(placeholder));
  if (unknown !== undefined) {
    return `the text has the unknown placeholder ${unknown}; expected only {low}, {high} and {goals}`;
  }
  if (found.includes('{goals}')) return null;
  return 'the text has no {goals}; without it both rows of a pair would have the same prompt';
}

/**
 * Returns the text that goes in front of a prompt: the scale and the goals filled in, the goals as one line for each
 * attribute (`Overall score: 8.`). `goals` has one finite reward per attribute. At inference the same text is used with
 * the highest reward of the scale as every goal (arXiv 2410.08067). Throws `invalid_input` for an unknown
 * placeholder and for a text without `{goals}`.
 */
export function augmentationText(
  { text, scale, attributes }: Pick<Augmentation, 'text' | 'scale' | 'attributes'>,
  goals: readonly number[],
): string {
  const problem = augmentationTextProblem(text);
  if (problem !== null) throw new AppError('invalid_input', `augmentation.text: ${problem}`);
  const lines = attributes.map((name, i) => `${attributeLabel(name)}: ${goalText(goals[i])}.`);
  const values = new Map([
    ['{low}', formatGoal(scale.low)],
    ['{high}', formatGoal(scale.high)],
    ['{goals}', lines.join('\n')],
  ]);
  return text.replace(PLACEHOLDER, (placeholder) => values.get(placeholder) ?? placeholder);
}

function goalText(goal: number | undefined): string {
  if (goal === undefined) throw new RangeError('expected one goal for each attribute');
  return formatGoal(goal);
}
