import { fieldReader } from '@/lib/core/filters/select-prompts';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { binColumn, countBins, countCells } from '@/lib/core/stats/binned-column';
import { type Histogram, integerBins, niceBins } from '@/lib/core/stats/histogram';
import type { PlaneCounts } from '@/lib/core/stats/plane-counts';
import { CHART_FIELDS, type ChartField } from '@/lib/core/views/overview-view';
import { frameColumn } from './views/frame-columns';
import type { OpenView } from './views/open-view';

const TARGET_BINS = 40;
const PLANE_COLUMNS = 32;
const PLANE_ROWS = 24;
const WHOLE: readonly ChartField[] = ['n', 'length', 'duplicates'];

/** Returns how each per-prompt number lies over the prompts that pass every filter but its own. Cost: fields × prompts, a lookup each. */
export async function readPerPrompt(
  { frame, without }: OpenView,
  pairing: Pairing,
): Promise<Record<ChartField, Histogram | null>> {
  const drawn = CHART_FIELDS.map(async (field) => {
    const makeBins = WHOLE.includes(field) ? integerBins : niceBins;
    const column = frameColumn(frame, field, () =>
      binColumn(frame.prompts, fieldReader(frame, pairing, field), makeBins, TARGET_BINS),
    );
    return [field, column && countBins(column, await without([field]))] as const;
  });
  const found = new Map(await Promise.all(drawn));
  const of = (field: ChartField) => found.get(field) ?? null;
  return {
    mu: of('mu'),
    sigma: of('sigma'),
    n: of('n'),
    range: of('range'),
    skewness: of('skewness'),
    length: of('length'),
    response_length: of('response_length'),
    duplicates: of('duplicates'),
  };
}

/** Returns per-prompt μ against σ over the prompts that pass every filter but those on μ and σ; null where nothing is scored. */
export async function readMuBySigma({ frame, without }: OpenView): Promise<PlaneCounts | null> {
  const mu = (prompt: number) => frame.mu[prompt] ?? Number.NaN;
  const sigma = (prompt: number) => frame.sd[prompt] ?? Number.NaN;
  const x = frameColumn(frame, 'plane:mu', () =>
    binColumn(frame.prompts, mu, niceBins, PLANE_COLUMNS),
  );
  const y = frameColumn(frame, 'plane:sigma', () =>
    binColumn(frame.prompts, sigma, niceBins, PLANE_ROWS),
  );
  return x && y && countCells(x, y, await without(['mu', 'sigma']));
}
