import { type RecordProblem, recordProblem, type SourceRecord } from './record-result';

/**
 * Returns the record's `prompt_id` as text, null where it has none (a blank one counts as none). A whole number
 * beyond 2^53 is a problem: reading JSON rounds it, and two prompts could become one.
 */
export function readPromptId(
  record: SourceRecord,
): { ok: true; id: string | null } | RecordProblem {
  const id = record.prompt_id;
  if (typeof id === 'string') return { ok: true, id: id.trim() === '' ? null : id };
  if (typeof id !== 'number') return { ok: true, id: null };
  if (Number.isFinite(id) && (!Number.isInteger(id) || Number.isSafeInteger(id))) {
    return { ok: true, id: String(id) };
  }
  return recordProblem(
    'otherShape',
    'prompt_id is a number beyond 2^53, which cannot be read exactly; expected it as text',
  );
}
