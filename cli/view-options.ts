import { AppError } from '@/lib/core/errors/app-error';
import { type ParsedView, parseView, type SearchParams } from '@/lib/schema/views/view-params';
import { type FilterOptions, filterParams } from './filter-options';

/** The options of commands that look at a dataset. */
export type ViewOptions = FilterOptions & { reward?: string; sigma?: string };

/** Returns the view that a command's options stand for. Throws `invalid_input` for an option that is not understood. */
export function viewOf(dataset: string, options: ViewOptions, more: SearchParams = {}): ParsedView {
  const { reward, sigma: sd } = options;
  const parsed = parseView(dataset, { reward, sd, ...filterParams(options), ...more });
  if (parsed.ignored.length > 0) {
    throw new AppError('invalid_input', `not understood: ${parsed.ignored.join(', ')}`);
  }
  return parsed;
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
