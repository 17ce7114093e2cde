import type { FacetReason } from '@/lib/core/facets/field-entries';
import type { Bins } from '@/lib/core/stats/histogram';

/** A value of a facet among the prompts that pass every filter but that on the facet itself. */
export type FacetValueCount = {
  value: string;
  /** Prompts with a response, or metadata, that has it. */
  prompts: number;
  /** Responses that have it. */
  responses: number;
};

/** A facet with all its values, those of most prompts in the whole dataset first. */
export type FacetCounts = {
  /** As addresses name it: `model`, `finish_reason`, `tag` or `meta.NAME`. */
  field: string;
  label: string;
  values: FacetValueCount[];
  /** Values beyond the first 200, together; null without any. */
  others: (Omit<FacetValueCount, 'value'> & { values: number }) | null;
  /** Prompts and responses that have no value. */
  none: Omit<FacetValueCount, 'value'>;
  /** All of them: what the filters leave that are not on the facet itself. */
  total: Omit<FacetValueCount, 'value'>;
  /** The values that the address asks for. */
  picked: string[];
};

/** The rewards of the responses with one value. */
export type ValueRewards = {
  /** Null: the values beyond the first 200. */
  value: string | null;
  prompts: number;
  responses: number;
  scored: number;
  /** Null without scored responses. */
  mean: number | null;
  /** Population σ of all these rewards together. */
  sigma: number | null;
  min: number | null;
  max: number | null;
  /** Mean of (reward − μ) / σ of the prompt, over the prompts that have points; null without any. */
  z: number | null;
  /** Prompts in which another value has scored responses too, and in how many this one has the highest reward; k values with the same highest reward have 1 / k each. */
  contests: number;
  wins: number;
  /** Prompts by the mean of the value's rewards, in the bins of the view. */
  promptMeans: number[];
};

/** The rewards by the values of one facet, over the prompts that pass every filter but that on the facet itself. */
export type RewardsByFacet = {
  field: string;
  label: string;
  prompts: number;
  bins: Bins;
  values: ValueRewards[];
};

/** What of the data is text: which models, sources and tags there are, and how their rewards lie. */
export type FacetsView = {
  /** Whether the facets of the data were counted: datasets imported by earlier versions wait for it. */
  ready: boolean;
  facets: FacetCounts[];
  /** Null without any facet. */
  rewardsBy: RewardsByFacet | null;
  leftOut: { field: string; reason: FacetReason }[];
  /** True where the data have more columns than were looked at. */
  hasMore: boolean;
};

/** A facet by its name, and the rows that a list of its values has. */
export type FacetSize = { field: string; rows: number };
