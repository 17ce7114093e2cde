/** The ids of what the cells of the matrix can be shaded by. */
export const MEASURE_IDS = [
  'margin',
  'usable',
  'chosen',
  'rejected',
  'length',
  'same',
  'deviation',
  'prefix',
  'prefix-characters',
  'prefix-words',
  'prefix-word-ratio',
] as const;

/** The columns that the rewards by a facet can be sorted by. */
export const REWARDS_BY_COLUMNS = ['value', 'scored', 'mean', 'sigma', 'z', 'wins'] as const;
