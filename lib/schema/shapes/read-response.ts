import type { SourceResponse } from '@/lib/core/dataset/source-row';
import { describeValue } from './describe-value';
import {
  isSourceRecord,
  type RecordProblem,
  recordProblem,
  type SourceRecord,
} from './record-result';
import { type ResponseBuilder, setField } from './response-builder';
import { toJson } from './to-json';

const TEXT_KEYS = ['text', 'response', 'completion', 'output', 'content'] as const;

/** Returns the responses of a list of objects, or what is wrong with the first that is none. */
export function readResponseList(
  list: readonly unknown[],
  builder: ResponseBuilder,
): SourceResponse[] | RecordProblem {
  const responses: SourceResponse[] = [];
  for (const item of list) {
    if (!isSourceRecord(item)) {
      return recordProblem(
        'otherShape',
        `responses[${responses.length}] is ${describeValue(item)}, expected an object with text and reward`,
      );
    }
    responses.push(readResponse(item, builder));
  }
  return responses;
}

/**
 * Returns a response of the nested shape: its text under `text`, `response`, `completion`, `output` or `content`, its rewards under
 * `reward`, `score`, `rating`, `rewards` or `scores`, all else as attributes.
 */
export function readResponse(item: SourceRecord, builder: ResponseBuilder): SourceResponse {
  const textKey =
    TEXT_KEYS.find((key) => typeof item[key] === 'string') ??
    TEXT_KEYS.find((key) => item[key] !== undefined && item[key] !== null) ??
    'text';
  const response = builder.begin(textKey, item[textKey]);
  for (const key in item) {
    const value = item[key];
    if (key === textKey) continue;
    if (key === 'reward' || key === 'score' || key === 'rating') {
      builder.addRewards(response, key, value);
    } else if ((key === 'rewards' || key === 'scores') && isSourceRecord(value)) {
      builder.addRewards(response, key, value);
    } else {
      setField(response.attributes, key, toJson(value));
    }
  }
  return response;
}
