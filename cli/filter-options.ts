import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import { isFacetField } from '@/lib/core/facets/facet-field';
import { PROMPT_FIELDS, rewardField } from '@/lib/core/filters/prompt-filter';
import type { SearchParams } from '@/lib/schema/views/view-params';

/** Filters as they stand in the address of a page, such as `mu=1..2`. */
export type FilterOptions = { filter?: readonly string[] };

const NAMES: readonly string[] = ['q', 'text', 'outcome', 'z', ...PROMPT_FIELDS];

/** Adds `--filter`, which may be given several times, to a command. */
export function addFilterOption(command: Command): Command {
  return command.option(
    '--filter <name=value>',
    'only prompts that pass, as in the address of a page: mu=1..2, z=2.., reward.NAME=1..<3, model=NAME, meta.NAME=VALUE, q=words …; may be repeated',
    (value: string, before: readonly string[] = []) => [...before, value],
  );
}

/**
 * Returns the parameters of a view that `--filter` names; a facet may be given several times. Throws `invalid_input` for one that
 * is no filter, and for another one that is given twice; what is wrong with a value `viewOf` says.
 */
export function filterParams({ filter = [] }: FilterOptions): SearchParams {
  const params = new Map<string, string[]>();
  for (const given of filter) {
    const at = given.indexOf('=');
    const name = given.slice(0, Math.max(0, at));
    if (!isFilter(name)) {
      throw new AppError(
        'invalid_input',
        `--filter: expected NAME=VALUE with one of ${NAMES.join(', ')}, reward.NAME, model, finish_reason, tag or meta.NAME, found ${JSON.stringify(given)}`,
      );
    }
    const before = params.get(name) ?? [];
    if (before.length > 0 && !isFacetField(name)) {
      throw new AppError(
        'invalid_input',
        `--filter: ${name} is given twice; several ranges stand in one, as ${name}=1..2,3..4`,
      );
    }
    params.set(name, [...before, given.slice(at + 1)]);
  }
  return Object.fromEntries(params);
}

function isFilter(name: string): boolean {
  return NAMES.includes(name) || name.startsWith(rewardField('')) || isFacetField(name);
}
