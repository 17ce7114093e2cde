import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import { PROMPT_FIELDS, rewardField } from '@/lib/core/filters/prompt-filter';
import type { SearchParams } from '@/lib/schema/views/view-params';

/** Filters as they stand in the address of a page, such as `mu=1..2`. */
export type FilterOptions = { filter?: readonly string[] };

const NAMES: readonly string[] = ['q', 'text', 'outcome', 'z', ...PROMPT_FIELDS];

/** Adds `--filter`, which may be given several times, to a command. */
export function addFilterOption(command: Command): Command {
  return command.option(
    '--filter <name=value>',
    'only prompts that pass, as in the address of a page: mu=1..2, z=2.., reward.NAME=1..<3, q=words …; may be repeated',
    (value: string, before: readonly string[] = []) => [...before, value],
  );
}

/**
 * Returns the parameters of a view that `--filter` names. Throws `invalid_input` for one that is no filter, and for one that
 * is given twice; what is wrong with a value `viewOf` says.
 */
export function filterParams({ filter = [] }: FilterOptions): SearchParams {
  const params = new Map<string, string>();
  for (const given of filter) {
    const at = given.indexOf('=');
    const name = given.slice(0, Math.max(0, at));
    if (!NAMES.includes(name) && !name.startsWith(rewardField(''))) {
      throw new AppError(
        'invalid_input',
        `--filter: expected NAME=VALUE with one of ${NAMES.join(', ')} or reward.NAME, found ${JSON.stringify(given)}`,
      );
    }
    if (params.has(name)) {
      throw new AppError(
        'invalid_input',
        `--filter: ${name} is given twice; several ranges stand in one, as ${name}=1..2,3..4`,
      );
    }
    params.set(name, given.slice(at + 1));
  }
  return Object.fromEntries(params);
}
