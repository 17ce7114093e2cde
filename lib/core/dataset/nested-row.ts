import type { Json, SourceRow } from './source-row';

/** Returns a row as the nested shape has it: `{prompt_id, messages, …metadata, responses: [{text, rewards, …attributes}]}`. */
export function nestedRow(row: SourceRow): Record<string, Json> {
  const { promptId, messages, meta, responses } = row;
  return {
    prompt_id: promptId,
    messages,
    ...meta,
    responses: responses.map(({ text, rewards, attributes }) => ({ text, rewards, ...attributes })),
  };
}
