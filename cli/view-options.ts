import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import { isFacetField } from '@/lib/core/facets/facet-field';
import { PROMPT_FIELDS } from '@/lib/core/filters/prompt-filter';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { type ParsedView, parseView, type SearchParams } from '@/lib/schema/views/view-params';

/** The options of commands that look at a dataset. */
export type ViewOptions = { reward?: string; sigma?: string; filter?: string[] };

const FILTERS: readonly string[] = ['q', 'text', 'outcome', ...PROMPT_FIELDS];

/** Returns the view that a command's options stand for. Throws `invalid_input` for an option that is not understood. */
export function viewOf(dataset: string, options: ViewOptions, more: SearchParams = {}): ParsedView {
  const filter = searchParamsOf((options.filter ?? []).map(asParameter).join('&'));
  const given = { reward: options.reward, sd: options.sigma, ...more };
  const parsed = parseView(dataset, { ...filter, ...given });
  if (parsed.ignored.length > 0) {
    throw new AppError('invalid_input', `not understood: ${parsed.ignored.join(', ')}`);
  }
  return parsed;
}

/** Adds the option that shows only some of the prompts. */
export function addFilterOption(command: Command): Command {
  return command.option(
    '--filter <field=value>',
    'only prompts that pass, as addresses have it: model=NAME, meta.source=NAME, tag=NAME, mu=1..2; repeatable',
    (value: string, before: string[] = []) => [...before, value],
  );
}

/** One `FIELD=VALUE` as a parameter of an address. Throws `invalid_input` for what has no `=` or is no filter. */
function asParameter(text: string): string {
  const at = text.indexOf('=');
  const field = text.slice(0, Math.max(0, at));
  const isFilter = FILTERS.includes(field) || isFacetField(field);
  if (isFilter) return new URLSearchParams([[field, text.slice(at + 1)]]).toString();
  throw new AppError(
    'invalid_input',
    `--filter: expected FIELD=VALUE with model, finish_reason, tag, meta.NAME, ${FILTERS.join(', ')}; found ${JSON.stringify(text)}`,
  );
}

/** Throws `invalid_input` for what the store did not know of a view, such as a reward. */
export function refuseIgnored(ignored: readonly string[]): void {
  if (ignored.length > 0) {
    throw new AppError(
      'invalid_input',
      `the dataset has no ${ignored.join(', ').replaceAll('=', ' ')}`,
    );
  }
}
