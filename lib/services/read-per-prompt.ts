import { fieldReader } from '@/lib/core/filters/select-prompts';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { type Histogram, histogramAt, integerBins, niceBins } from '@/lib/core/stats/histogram';
import { addToPlane, newPlane, type PlaneCounts } from '@/lib/core/stats/plane-counts';
import { CHART_FIELDS, type ChartField } from '@/lib/core/views/overview-view';
import { fieldBins } from './views/field-bins';
import type { OpenView } from './views/open-view';

const TARGET_BINS = 40;
const PLANE_COLUMNS = 32;
const PLANE_ROWS = 24;
const WHOLE: readonly ChartField[] = ['n', 'length', 'duplicates'];

/** Returns how each per-prompt number lies over the prompts that pass every filter but its own. Cost: fields × prompts. */
export async function readPerPrompt(
  { frame, without }: OpenView,
  pairing: Pairing,
): Promise<Record<ChartField, Histogram | null>> {
  const drawn = CHART_FIELDS.map(async (field) => {
    const read = fieldReader(frame, pairing, field);
    const bins = fieldBins(
      frame,
      pairing,
      field,
      WHOLE.includes(field) ? integerBins : niceBins,
      TARGET_BINS,
    );
    return [field, bins && histogramAt(bins, read, await without([field]))] as const;
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
export async function readMuBySigma(
  { frame, without }: OpenView,
  pairing: Pairing,
): Promise<PlaneCounts | null> {
  const mu = (prompt: number) => frame.mu[prompt] ?? Number.NaN;
  const sigma = (prompt: number) => frame.sd[prompt] ?? Number.NaN;
  const x = fieldBins(frame, pairing, 'mu', niceBins, PLANE_COLUMNS);
  const y = fieldBins(frame, pairing, 'sigma', niceBins, PLANE_ROWS);
  if (!x || !y) return null;
  const plane = newPlane(x, y);
  for (const prompt of await without(['mu', 'sigma'])) addToPlane(plane, mu(prompt), sigma(prompt));
  return plane;
}
