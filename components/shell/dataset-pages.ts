/** The pages of a dataset, in the order of their tabs. */
export const DATASET_PAGES = [
  { page: '', label: 'Overview' },
  { page: 'pairings', label: 'Pairings' },
  { page: 'recipe', label: 'Recipe' },
  { page: 'compare', label: 'Compare' },
  { page: 'prompts', label: 'Prompts' },
  { page: 'extremes', label: 'Extremes' },
  { page: 'curation', label: 'Curation' },
  { page: 'effect-of-n', label: 'Effect of n' },
  { page: 'levels', label: 'Levels' },
  { page: 'length', label: 'Length' },
  { page: 'scores', label: 'Scores' },
  { page: 'exports', label: 'Exports' },
] as const;
