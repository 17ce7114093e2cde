import {
  type DatasetView,
  PROMPT_FIELDS,
  type PromptFilter,
  type PromptSort,
  SORT_FIELDS,
} from '@/lib/core/filters/prompt-filter';
import { oneOf } from '@/lib/core/guards/one-of';
import { PAIR_OUTCOMES } from '@/lib/core/rewards/pair-outcome';
import { findPairing, type Pairing, pairingSlug, parsePairing } from '@/lib/core/rewards/pairing';
import { SIGMA_KINDS } from '@/lib/core/rewards/sigma-kind';
import { parseSearch } from '@/lib/core/search/parse-search';
import { appendFacets, parseFacets } from './facet-params';
import { formatRanges, parseRanges } from './range-params';
import { readResponseRanges, responseParams } from './response-params';

/** The search parameters of a page, as Next hands them over; one that is repeated is a list. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** A view with the order of its prompts, and the parameters that were ignored, each in plain words. */
export type ParsedView = { view: DatasetView; sort: PromptSort; ignored: string[] };

/** The pairing a page shows when the URL names none. */
export function defaultPairing(): Pairing {
  const pairing = findPairing('max', 'mu-2s');
  if (!pairing) throw new Error('max ▸ μ−2σ is one of the 21 pairings');
  return pairing;
}

/**
 * Reads a dataset view from a URL. Parameters: `reward`, `sd` (population or sample), `pairing` (slug or paper
 * name), `q` (a search), `text` (what the prompt contains), `outcome`, `sort` (a field, with a leading `-` for descending) and
 * for each of `PROMPT_FIELDS`, `z` and `reward.NAME` a range or several (see `parseRanges`), and facets (see `parseFacets`). Never
 * throws: what cannot be used is listed in `ignored`.
 */
export function parseView(dataset: string, params: SearchParams): ParsedView {
  const ignored: string[] = [];
  const read = <T>(key: string, parse: (text: string) => T | null): T | null => {
    const raw = params[key];
    const text = Array.isArray(raw) ? raw[0] : raw;
    if (text === undefined || text === '') return null;
    const value = parse(text);
    if (value === null)
      ignored.push(`${key}=${text}${key === 'q' ? ` (${searchProblem(text)})` : ''}`);
    return value;
  };
  const ranges: PromptFilter['ranges'] = {};
  for (const field of PROMPT_FIELDS) {
    const parsed = read(field, parseRanges);
    if (parsed) ranges[field] = parsed;
  }
  const filter: PromptFilter = {
    text: read('text', (text) => text),
    search: read('q', (text) => (searchProblem(text) === null ? text : null)),
    ranges,
    ...readResponseRanges(params, read),
    outcome: read('outcome', (text) => oneOf(PAIR_OUTCOMES, text)),
    facets: parseFacets(params),
  };
  return {
    view: {
      dataset,
      reward: read('reward', (text) => text),
      sigma: read('sd', (text) => oneOf(SIGMA_KINDS, text)) ?? 'population',
      pairing: read('pairing', parsePairing) ?? defaultPairing(),
      filter,
    },
    sort: read('sort', parseSort) ?? { field: 'order', descending: false },
    ignored,
  };
}

/** Returns the query string (without `?`) that `parseView` reads back as the same view; defaults are left out. */
export function formatView(view: Omit<DatasetView, 'dataset'>, sort?: PromptSort): string {
  const params = new URLSearchParams();
  if (view.reward !== null) params.set('reward', view.reward);
  if (view.sigma !== 'population') params.set('sd', view.sigma);
  const slug = pairingSlug(view.pairing);
  if (slug !== pairingSlug(defaultPairing())) params.set('pairing', slug);
  const { text, search, outcome: result } = view.filter;
  setGiven(params, { text, q: search, outcome: result });
  for (const field of PROMPT_FIELDS) {
    const ranges = view.filter.ranges[field];
    if (ranges) params.set(field, formatRanges(ranges));
  }
  setGiven(params, responseParams(view.filter));
  appendFacets(params, view.filter.facets);
  if (sort && (sort.field !== 'order' || sort.descending)) {
    params.set('sort', `${sort.descending ? '-' : ''}${sort.field}`);
  }
  return params.toString();
}

function setGiven(params: URLSearchParams, values: Record<string, string | null>) {
  for (const [key, value] of Object.entries(values)) {
    if (value !== null) params.set(key, value);
  }
}

function searchProblem(text: string): string | null {
  const parsed = parseSearch(text);
  return 'problem' in parsed ? parsed.problem : null;
}

function parseSort(text: string): PromptSort | null {
  const descending = text.startsWith('-');
  const field = oneOf(SORT_FIELDS, descending ? text.slice(1) : text);
  return field ? { field, descending } : null;
}
