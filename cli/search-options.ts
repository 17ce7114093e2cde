import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import {
  SEARCH_DEFAULTS,
  SELECTIONS,
  type SearchParameters,
  STEP_KINDS,
} from '@/lib/core/tree/search-parameters';
import type { SamplingChoices } from '@/lib/schema/jobs/sample-json';
import { searchChoices } from '@/lib/schema/jobs/search-json';
import { flagOf, type GivenOptions, numbersOf, parseChoices } from './parse-choices';

const NUMBERS = [
  ...['exploration', 'firstWidth', 'laterWidth', 'stepTokens', 'depth', 'simulations'],
  ...['similarity', 'discount', 'selfEvaluation'],
];

/** The options of a tree search, by field. */
export const SEARCH_OPTIONS: readonly string[] = ['search', 'selection', 'step', ...NUMBERS];

/** Adds whether a tree is searched for each prompt, and how. */
export function addSearchOptions(command: Command): Command {
  const D = SEARCH_DEFAULTS;
  return command
    .option('--search', 'search a tree for each prompt beside its samples (--n 0: instead of them)')
    .option('--selection <rule>', `${SELECTIONS.join(' or ')} (${D.selection})`)
    .option('--exploration <number>', `w, the weight of exploring (${D.exploration})`)
    .option('--first-width <number>', `children of the root (${D.firstWidth})`)
    .option('--later-width <number>', `children of other nodes (${D.laterWidth})`)
    .option('--step <kind>', `${STEP_KINDS.join(' or ')} (${D.step})`)
    .option('--step-tokens <number>', `the most tokens of a step (${D.stepTokens})`)
    .option('--depth <number>', `the most steps below the root (${D.depth})`)
    .option('--simulations <number>', `of each tree (${D.simulations})`)
    .option('--similarity <number>', `siblings this alike are one, 0 to 1 (${D.similarity})`)
    .option('--discount <number>', `γ of the back-up, 0 to 1 (${D.discount})`)
    .option(
      '--self-evaluation <number>',
      `share of the endpoint’s own rating in the search’s reward, 0 to 1 (${D.selfEvaluation})`,
    );
}

/**
 * Returns the tree search that was asked for, null for none. Temperature, top-p, tokens and seed are those of the samples where they were
 * given. Throws `invalid_input` that names the option.
 */
export function parseSearch(
  options: GivenOptions,
  { temperature, topP, maxTokens, seed }: SamplingChoices,
): SearchParameters | null {
  if (options.search !== true) {
    const given = SEARCH_OPTIONS.find((name) => options[name] !== undefined);
    if (given === undefined) return null;
    throw new AppError('invalid_input', `--${flagOf(given)}: expected only with --search`);
  }
  return parseChoices(searchChoices, {
    ...{ selection: options.selection, step: options.step, ...numbersOf(options, NUMBERS) },
    temperature: temperature ?? undefined,
    topP: topP ?? undefined,
    maxTokens: maxTokens ?? undefined,
    seed: seed === null ? undefined : String(seed),
  });
}
