/** Which σ a figure uses: `population` divides by n (the default), `sample` by n − 1. */
export const SIGMA_KINDS = ['population', 'sample'] as const;

/** One of `SIGMA_KINDS`. */
export type SigmaKind = (typeof SIGMA_KINDS)[number];

/** What a screen or a report calls each σ. */
export const SIGMA_LABELS: Record<SigmaKind, string> = {
  population: 'population σ (n)',
  sample: 'sample σ (n−1)',
};
