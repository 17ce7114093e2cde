import type { ComparisonTally } from '@/lib/core/compare/comparison-tally';
import type { PromptCuration } from '@/lib/core/curation/prompt-curation';
import type { FacetColumn } from '@/lib/core/facets/facet-column';
import type { SumColumns } from '@/lib/core/facets/facet-sums';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { Override } from '@/lib/core/recipes/override';
import type { ComparedSetsView } from '@/lib/core/views/compared-sets-view';
import type { EffectOfN } from '@/lib/core/views/effect-view';
import type { WinningTexts } from '@/lib/core/views/extremes-view';
import type { RewardsByFacet } from '@/lib/core/views/facets-view';
import type {
  LengthGap,
  RewardLengthRelation,
  SharedBeginnings,
  TokenLengths,
} from '@/lib/core/views/length-view';
import type { LevelCell } from '@/lib/core/views/levels-view';
import type { RelationsView } from '@/lib/core/views/relation-view';
import type { FoundPrompts } from '@/lib/services/search/found-prompts';
import { RecentMap } from './recent-map';
import type { PromptVectors } from './walk-vectors';

const MAX_FRAMES = 6;
const MAX_SELECTIONS = 32;
const MAX_DRAWN = 4;
const MAX_COMPARISONS = 4;
const MAX_ANALYSES = 32;
const MAX_CURATIONS = 8;
const MAX_SEARCHES = 16;
const MAX_FACETS = 64;
const MAX_FACET_SUMS = 8;

/** What people decided about a dataset at one time. */
type Standing = {
  prompts: ReadonlyMap<string, PromptCuration>;
  overrides: readonly Override[];
};

/** The sums of a facet's entries, and where those of each are. */
type PlacedSums = { place: Int32Array; sums: SumColumns };

/** Keeps the frames, selections and analyses used last. Keys carry the dataset's revision, so a stale entry is never found. */
export class FrameCache {
  readonly frames = new RecentMap<Promise<RewardFrame>>(MAX_FRAMES);
  /** Pages of the prompts drawn from a selection. */
  readonly drawn = new RecentMap<Promise<PromptVectors[][]>>(MAX_DRAWN);
  readonly selections = new RecentMap<Promise<Uint32Array>>(MAX_SELECTIONS);
  readonly searches = new RecentMap<Promise<FoundPrompts>>(MAX_SEARCHES);
  readonly curations = new RecentMap<Promise<Standing>>(MAX_CURATIONS);
  readonly comparisons = new RecentMap<Promise<ComparisonTally>>(MAX_COMPARISONS);
  /** Without the count of prompts that the filters leave. */
  readonly sets = new RecentMap<Promise<Omit<ComparedSetsView, 'shown'>>>(MAX_COMPARISONS);
  readonly effects = new RecentMap<Promise<EffectOfN>>(MAX_ANALYSES);
  readonly gaps = new RecentMap<Promise<LengthGap[]>>(MAX_ANALYSES);
  readonly relations = new RecentMap<Promise<RewardLengthRelation>>(MAX_ANALYSES);
  readonly responseRelations = new RecentMap<Promise<RelationsView>>(MAX_ANALYSES);
  readonly beginnings = new RecentMap<Promise<SharedBeginnings>>(MAX_ANALYSES);
  readonly tokenLengths = new RecentMap<Promise<TokenLengths>>(MAX_ANALYSES);
  readonly facets = new RecentMap<Promise<FacetColumn>>(MAX_FACETS);
  readonly facetSums = new RecentMap<Promise<PlacedSums>>(MAX_FACET_SUMS);
  readonly rewardsBy = new RecentMap<Promise<RewardsByFacet>>(MAX_ANALYSES);
  /** By dataset: the difficulty of each prompt. */
  readonly difficulties = new RecentMap<Promise<Int32Array>>(MAX_FRAMES);
  readonly levels = new RecentMap<Promise<LevelCell[]>>(MAX_ANALYSES);
  readonly winners = new RecentMap<Promise<WinningTexts>>(MAX_ANALYSES);
}
