import * as z from 'zod';
import { isFacetField } from '@/lib/core/facets/facet-field';
import {
  COMPARISON_SORTS,
  type ComparisonList,
  LISTED_KINDS,
} from '@/lib/core/views/comparison-view';
import type { SearchParams } from './view-params';

const kind = z.enum(LISTED_KINDS);
const sort = z.enum(COMPARISON_SORTS);
const offset = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/**
 * Reads from an address which prompts of a comparison are listed: `list` (changed, onlyA, onlyB), `by` (margin,
 * chosen, rejected, order) and `offset`; `count=all` asks for every prompt. What cannot be used is listed in `ignored`.
 */
export function parseComparisonParams(params: SearchParams): {
  list: ComparisonList;
  exact: boolean;
  ignored: string[];
} {
  const ignored: string[] = [];
  const read = <T>(key: string, schema: z.ZodType<T>, usual: T): T => {
    const text = [params[key]].flat()[0] ?? '';
    // On the overview `by` is a facet.
    if (text === '' || (key === 'by' && isFacetField(text))) return usual;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    ignored.push(`${key}=${text.slice(0, 40)}`);
    return usual;
  };
  const list: ComparisonList = {
    kind: read('list', kind, 'changed'),
    sort: read('by', sort, 'margin'),
    offset: read('offset', offset, 0),
  };
  const exact = read('count', z.enum(['all', 'drawn']), 'drawn') === 'all';
  return { list, exact, ignored };
}
