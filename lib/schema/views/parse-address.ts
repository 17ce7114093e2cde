import { isFacetField } from '@/lib/core/facets/facet-field';
import { isKnownParam } from './is-known-param';
import { type ChoicePage, unusedChoices } from './page-choices';
import { type ParsedView, parseView, type SearchParams } from './view-params';

const MOST_SHOWN = 80;

/**
 * Reads the view of an address as `parseView` does, and lists as ignored what nobody reads: parameters that no page of a
 * dataset knows, further values of one that can have one only (the first is taken), and choices that `page` does not have.
 */
export function parseAddress(dataset: string, params: SearchParams, page?: ChoicePage): ParsedView {
  const parsed = parseView(dataset, params);
  const unread = Object.entries(params).flatMap(([name, value]) => unreadParts(name, value));
  const choices = page === undefined ? [] : unusedChoices(page, params);
  const more = [...unread, ...choices].filter((part) => !parsed.ignored.includes(part));
  return { ...parsed, ignored: [...parsed.ignored, ...new Set(more)] };
}

function unreadParts(name: string, value: string | string[] | undefined): string[] {
  const values = [value].flat().filter((text) => text !== undefined);
  const parts = (unread: readonly string[]) =>
    unread.map((text) => `${name}=${text}`.slice(0, MOST_SHOWN));
  if (!isKnownParam(name)) return parts(values);
  return isFacetField(name) ? [] : parts(values.filter((text) => text !== values[0]));
}
