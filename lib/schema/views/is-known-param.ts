import { isFacetField } from '@/lib/core/facets/facet-field';
import { PROMPT_FIELDS, rewardField } from '@/lib/core/filters/prompt-filter';

/** What a page or an address of the API reads beside the filter. Pages of a dataset hand all of it on to each other. */
const NAMES: readonly string[] = [
  ...['reward', 'sd', 'pairing', 'q', 'text', 'outcome', 'sort', 'z'],
  ...PROMPT_FIELDS,
  ...['axis', 'scale', 'level', 'rows', 'by', 'against'],
  ...['measure', 'texts', 'recipe', 'saved', 'list', 'offset', 'limit', 'count'],
  ...['cols', 'page', 'response_model', 'verdicts', 'a', 'b'],
  ...['seed', 'words', 'tokenizer', 'max_length', 'levels', 'mix', 'format'],
];

/** What links from elsewhere carry for whoever made them, and what the router adds: nobody here reads it, nor misses it. */
const FOREIGN = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|ref|_rsc)$/;

/** Returns whether some page of a dataset, or its data, reads a parameter of an address, or nobody needs to. */
export function isKnownParam(name: string): boolean {
  return (
    NAMES.includes(name) ||
    name.startsWith(rewardField('')) ||
    isFacetField(name) ||
    FOREIGN.test(name)
  );
}
