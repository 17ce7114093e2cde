import type { ComparisonTally } from '@/lib/core/compare/comparison-tally';
import type { PromptCuration } from '@/lib/core/curation/prompt-curation';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { Override } from '@/lib/core/recipes/override';
import type { EffectOfN } from '@/lib/core/views/effect-view';
import type {
  LengthGap,
  RewardLengthRelation,
  SharedBeginnings,
} from '@/lib/core/views/length-view';
import type { PromptVectors } from './walk-vectors';

const MAX_FRAMES = 6;
const MAX_SELECTIONS = 32;
const MAX_DRAWN = 4;
const MAX_COMPARISONS = 4;
const MAX_ANALYSES = 32;
const MAX_CURATIONS = 8;

/** What people decided about a dataset at one time. */
type Standing = {
  prompts: ReadonlyMap<string, PromptCuration>;
  overrides: readonly Override[];
};

/** Keeps the frames, selections and analyses used last. Keys carry the dataset's revision, so a stale entry is never found. */
export class FrameCache {
  readonly frames = new RecentMap<Promise<RewardFrame>>(MAX_FRAMES);
  /** Pages of the prompts drawn from a selection. */
  readonly drawn = new RecentMap<Promise<PromptVectors[][]>>(MAX_DRAWN);
  readonly selections = new RecentMap<Promise<Uint32Array>>(MAX_SELECTIONS);
  readonly curations = new RecentMap<Promise<Standing>>(MAX_CURATIONS);
  readonly comparisons = new RecentMap<Promise<ComparisonTally>>(MAX_COMPARISONS);
  readonly effects = new RecentMap<Promise<EffectOfN>>(MAX_ANALYSES);
  readonly gaps = new RecentMap<Promise<LengthGap[]>>(MAX_ANALYSES);
  readonly relations = new RecentMap<Promise<RewardLengthRelation>>(MAX_ANALYSES);
  readonly beginnings = new RecentMap<Promise<SharedBeginnings>>(MAX_ANALYSES);
}

/** A map that forgets what was used longest ago once it holds more than `limit` entries. */
class RecentMap<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Returns the value of a key, made by `make` where there is none. A rejected promise is forgotten. */
  get(key: string, make: () => Value): Value {
    const known = this.#entries.get(key);
    const value = known ?? make();
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#limit) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    if (value instanceof Promise && known === undefined) {
      value.catch(() => this.#entries.delete(key));
    }
    return value;
  }
}
