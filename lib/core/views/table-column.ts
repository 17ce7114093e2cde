import { PROMPT_FIELDS } from '@/lib/core/filters/prompt-filter';

/** What can stand beside the prompt in the prompts table: every per-prompt number, the models of its responses, the outcome under the pairing, and the strip of the rewards. */
export const TABLE_COLUMNS = [...PROMPT_FIELDS, 'model', 'outcome', 'rewards'] as const;

/** One of `TABLE_COLUMNS`. */
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** The columns of a table whose address names none, left to right. */
export const USUAL_COLUMNS: readonly TableColumn[] = [
  'n',
  'mu',
  'sigma',
  'min',
  'max',
  'outcome',
  'margin',
  'rewards',
];

/** Rows of one page of the prompts table, as `page` in an address counts them. */
export const PAGE_ROWS = 100;
