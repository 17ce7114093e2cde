import type { Message } from '@/lib/core/prompts/message';
import { describeValue } from './describe-value';
import { isSourceRecord, type RecordProblem, recordProblem } from './record-result';

/** What ShareGPT calls the roles. */
const SHAREGPT_ROLES = new Map([
  ['human', 'user'],
  ['gpt', 'assistant'],
]);

/**
 * Returns the turns of a conversation that stands under `key`: a list of `{role, content}`, a list of ShareGPT's
 * `{from, value}` (`human` becomes user, `gpt` assistant), or one such object. Contents must be text.
 */
export function readTurns(
  key: string,
  value: unknown,
): { ok: true; turns: Message[] } | RecordProblem {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const turns: Message[] = [];
  for (const [index, item] of list.entries()) {
    const place = Array.isArray(value) ? `${key}[${index}]` : key;
    const turn = readTurn(place, item);
    if ('ok' in turn) return turn;
    turns.push(turn);
  }
  return { ok: true, turns };
}

function readTurn(place: string, item: unknown): Message | RecordProblem {
  if (!isSourceRecord(item)) {
    return recordProblem(
      'otherShape',
      `${place} is ${describeValue(item)}, expected an object with role and content`,
    );
  }
  const isShareGpt = item.role === undefined && item.from !== undefined;
  const [roleKey, contentKey] = isShareGpt ? ['from', 'value'] : ['role', 'content'];
  const role = item[roleKey];
  const content = item[contentKey];
  if (typeof role !== 'string') {
    return recordProblem(
      'otherShape',
      `${place}.${roleKey} is ${describeValue(role)}, expected text`,
    );
  }
  if (typeof content !== 'string') {
    return recordProblem(
      'otherShape',
      `${place}.${contentKey} is ${describeValue(content)}, expected text`,
    );
  }
  return { role: isShareGpt ? (SHAREGPT_ROLES.get(role) ?? role) : role, content };
}
