import type { ExportFormat } from './export-format';

/** The type of a value in a row. A `float` is a float64, an `integer` an int64. */
export type ColumnType =
  | 'string'
  | 'float'
  | 'integer'
  | 'boolean'
  | { list: ColumnType }
  | { struct: readonly Column[] };

/** A column of a format, or a field of a struct. */
export type Column = { name: string; type: ColumnType };

const column = (name: string, type: ColumnType): Column => ({ name, type });
const MESSAGE: ColumnType = { struct: [column('role', 'string'), column('content', 'string')] };
const TURN: ColumnType = { struct: [column('from', 'string'), column('value', 'string')] };
const MESSAGES: ColumnType = { list: MESSAGE };
const COMPLETIONS: ColumnType = {
  list: { struct: [column('rank', 'integer'), column('completion', MESSAGES)] },
};
const METADATA = [
  column('prompt_id', 'string'),
  column('score_chosen', 'float'),
  column('score_rejected', 'float'),
];
const sides = (type: ColumnType) => [column('chosen', type), column('rejected', type)];
const EXPLICIT = [column('prompt', MESSAGES), ...sides(MESSAGES), ...METADATA];

/** The columns of every format, in the order of their keys in a row. */
export const FORMAT_COLUMNS: Record<ExportFormat, readonly Column[]> = {
  'trl-conversational': EXPLICIT,
  'trl-standard': [column('prompt', 'string'), ...sides('string'), ...METADATA],
  'trl-implicit': [...sides(MESSAGES), ...METADATA],
  'trl-kto': [
    column('prompt', MESSAGES),
    column('completion', MESSAGES),
    column('label', 'boolean'),
    column('prompt_id', 'string'),
    column('score', 'float'),
  ],
  'trl-reward': [...sides(MESSAGES), column('margin', 'float'), ...METADATA],
  'llama-factory': [
    column('conversations', { list: TURN }),
    column('system', 'string'),
    ...sides(TURN),
    ...METADATA,
  ],
  axolotl: [column('messages', MESSAGES), ...sides(MESSAGE), ...METADATA],
  openrlhf: EXPLICIT,
  'nemo-rl': [column('context', MESSAGES), column('completions', COMPLETIONS), ...METADATA],
};
