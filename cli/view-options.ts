import { AppError } from '@/lib/core/errors/app-error';
import { type ParsedView, parseView, type SearchParams } from '@/lib/schema/views/view-params';
import { findViewNamed } from '@/lib/services/saved-views/find-saved-view';
import type { ServiceContext } from '@/lib/services/service-context';
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

/** As `viewOf`, beginning with the saved view that `--view` names; what the other options say comes before it. Throws `not_found` where none has the name. */
export async function savedViewOf(
  context: ServiceContext,
  dataset: string,
  options: ViewOptions & { view?: string },
): Promise<ParsedView> {
  const { view, reward, sigma } = options;
  const saved = view === undefined ? {} : await findViewNamed(context, dataset, view);
  return viewOf(dataset, options, {
    ...saved,
    ...filterParams(options),
    ...(reward === undefined ? {} : { reward }),
    ...(sigma === undefined ? {} : { sd: sigma }),
  });
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
