/**
 * Every response's reward and length of one dataset and reward, by column: those of the prompt with ordinal i are at
 * `offsets[i]` to `offsets[i + 1]`. Unscored is NaN. About 12 bytes per response.
 */
export type ResponseFrame = {
  promptIds: readonly string[];
  offsets: Uint32Array;
  rewards: Float64Array;
  /** Characters. */
  lengths: Uint32Array;
};
