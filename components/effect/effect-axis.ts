/** The words of the axis that every chart of the effect of n shares. */
export const EFFECT_AXIS = {
  axis: 'n, responses drawn per prompt',
  step: 'n =',
  counts: 'prompts',
} as const;
