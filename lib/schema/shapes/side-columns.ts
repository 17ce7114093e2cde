import type { SourceResponse } from '@/lib/core/dataset/source-row';
import { longColumn, MAIN_REWARDS } from './long-column';
import { isSourceRecord, type SourceRecord } from './record-result';
import { type ResponseBuilder, setField } from './response-builder';
import { toJson } from './to-json';

/** A column that a pair has for each side, such as `score_chosen` and `score_rejected`. */
type SideColumn = { name: string; keys: string[]; chosen: unknown; rejected: unknown };

const BEFORE = /^(chosen|rejected)[_-](.+)$/;
const BEHIND = /^(.+)[_-](chosen|rejected)$/;
const NAMED_REWARDS = [...MAIN_REWARDS, 'rewards', 'scores'];

/**
 * Returns the columns that belong to one side of a pair each: `chosen_X` and `rejected_X`, or `X_chosen` and
 * `X_rejected`, with `_` or `-`. Both must be there, unless X is a reward's usual name.
 */
export function sideColumns(record: SourceRecord): SideColumn[] {
  const columns = new Map<string, SideColumn & { sides: Set<string> }>();
  for (const key in record) {
    const before = BEFORE.exec(key);
    const behind = before ? null : BEHIND.exec(key);
    const name = before?.[2] ?? behind?.[1];
    const side = before?.[1] ?? behind?.[2];
    if (name === undefined || (side !== 'chosen' && side !== 'rejected')) continue;
    const empty = { name, keys: [], sides: new Set<string>(), chosen: null, rejected: null };
    const column = columns.get(name) ?? empty;
    column[side] ??= record[key];
    column.keys.push(key);
    column.sides.add(side);
    columns.set(name, column);
  }
  return [...columns.values()].filter(
    ({ name, sides }) => sides.size === 2 || MAIN_REWARDS.includes(name),
  );
}

/**
 * Gives the two responses of a pair their values of a column: a reward of the column's name (or of each name in an
 * object of scores) where `longColumn` says so, an attribute otherwise.
 */
export function addSideColumn(
  { name, chosen, rejected }: SideColumn,
  pair: { chosen: SourceResponse; rejected: SourceResponse },
  builder: ResponseBuilder,
): void {
  const example = chosen ?? rejected;
  const isNamed = NAMED_REWARDS.includes(name) && isSourceRecord(example);
  if (isNamed || MAIN_REWARDS.includes(name) || longColumn(name, example) === 'reward') {
    builder.addRewards(pair.chosen, name, isNamed ? (chosen ?? {}) : chosen);
    builder.addRewards(pair.rejected, name, isNamed ? (rejected ?? {}) : rejected);
    return;
  }
  if (chosen !== null) setField(pair.chosen.attributes, name, toJson(chosen));
  if (rejected !== null) setField(pair.rejected.attributes, name, toJson(rejected));
}
