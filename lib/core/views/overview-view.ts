import type { FacetFilter, PromptField } from '@/lib/core/filters/prompt-filter';
import type { RewardPoint } from '@/lib/core/rewards/reward-point';
import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import type { Histogram } from '@/lib/core/stats/histogram';
import type { PlaneCounts } from '@/lib/core/stats/plane-counts';
import type { DatasetCard } from './dataset-card';
import type { NormalityView } from './normality-view';
import type { SearchStatus } from './search-view';

/** What every page of a dataset shows in its frame. */
export type ViewHeader = {
  dataset: DatasetCard;
  reward: string;
  sigma: SigmaKind;
  /** Prompts that pass the filter, of all prompts. */
  shown: number;
  total: number;
  /** What the filter asks of facets, without what the dataset does not have. */
  facets: FacetFilter;
  /** Parts of the URL that could not be used, in plain words. */
  ignored: string[];
  /** Null without a search. */
  search: SearchStatus | null;
};

/** A vertical line on a chart. */
export type PointMarker = { point: RewardPoint; value: number };

/** The per-prompt numbers that the overview draws. */
export const CHART_FIELDS = [
  'mu',
  'sigma',
  'n',
  'range',
  'skewness',
  'length',
  'response_length',
  'duplicates',
] as const satisfies PromptField[];

/** One of `CHART_FIELDS`. */
export type ChartField = (typeof CHART_FIELDS)[number];

/** The overview of the prompts shown. */
export type OverviewView = {
  header: ViewHeader;
  counts: {
    prompts: number;
    responses: number;
    scored: number;
    unscored: number;
    /** Prompts without points, and why they have none. */
    skipped: number;
    skippedTooFew: number;
    skippedAllEqual: number;
  };
  /** Pooled over the scored responses of the prompts that pass every filter but the one on this reward; null without any. */
  pooled: {
    prompts: number;
    mu: number;
    /** σ of all rewards together, never to be taken for a per-prompt σ. */
    sigma: number;
    min: number;
    max: number;
    histogram: Histogram;
    /** Seven markers at the pooled min, μ ± kσ and max. */
    markers: PointMarker[];
  } | null;
  /** Every reward as (r − μ) / σ of its own prompt, over the prompts with points that pass every filter but the one on z; null without any. */
  zScores: {
    prompts: number;
    histogram: Histogram;
    min: number;
    max: number;
    markers: PointMarker[];
  } | null;
  /** Per-prompt μ (x) against σ (y) over the prompts that pass every filter but those on these two. */
  muBySigma: PlaneCounts | null;
  /** Null where the dataset was imported before the test was stored. */
  normality: NormalityView | null;
  /** Each over the prompts that have the number and pass every filter but those on the number itself; null where no prompt has it. */
  perPrompt: Record<ChartField, Histogram | null>;
};
