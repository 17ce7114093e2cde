import type { Json, SourceResponse } from '@/lib/core/dataset/source-row';
import { isSourceRecord } from './record-result';
import { toJson } from './to-json';

/** Builds responses out of the fields of a record and remembers whether a number among the rewards was not finite. */
export class ResponseBuilder {
  /** True once a reward was a number, but not a finite one. */
  nonFinite = false;

  /**
   * Returns a response with the text under `key`. A missing or null text is empty; one that is not text is empty too,
   * its value kept as an attribute.
   */
  begin(key: string, text: unknown): SourceResponse {
    if (typeof text === 'string') return { text, rewards: {}, attributes: {} };
    const attributes: Record<string, Json> = {};
    if (text !== undefined && text !== null) setField(attributes, key, toJson(text));
    return { text: '', rewards: {}, attributes };
  }

  /** Gives `response` the reward `name`: a finite number, or null for whatever else `value` is. */
  addReward(response: SourceResponse, name: string, value: unknown): void {
    if (typeof value !== 'number') setField(response.rewards, name, null);
    else if (Number.isFinite(value)) setField(response.rewards, name, value);
    else {
      this.nonFinite = true;
      setField(response.rewards, name, null);
    }
  }

  /** As `addReward`, but an object gives one reward for each of its names. */
  addRewards(response: SourceResponse, name: string, value: unknown): void {
    if (isSourceRecord(value)) {
      for (const key in value) this.addReward(response, key, value[key]);
    } else {
      this.addReward(response, name, value);
    }
  }
}

/** Sets a field of a plain object. A key called `__proto__` is left out: assigning it would replace the prototype. */
export function setField<T>(target: Record<string, T>, key: string, value: T): void {
  if (key !== '__proto__') target[key] = value;
}

/** Returns the fields of `record` that are not in `used`, as JSON. */
export function otherFields(
  record: Readonly<Record<string, unknown>>,
  used: (key: string) => boolean,
): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const key in record) {
    if (!used(key)) setField(fields, key, toJson(record[key]));
  }
  return fields;
}
