import { fieldReader } from '@/lib/core/filters/select-prompts';
import type { Pairing } from '@/lib/core/rewards/pairing';
import {
  type Bins,
  type Histogram,
  histogramAt,
  integerBins,
  niceBins,
} from '@/lib/core/stats/histogram';
import { CHART_FIELDS, type ChartField } from '@/lib/core/views/overview-view';
import type { OpenView } from './views/open-view';

const TARGET_BINS = 40;
const WHOLE: readonly ChartField[] = ['n', 'length'];

/** Returns how each per-prompt number lies over the prompts that pass every filter but its own. Cost: fields × prompts. */
export async function readPerPrompt(
  { frame, without }: OpenView,
  pairing: Pairing,
): Promise<Record<ChartField, Histogram | null>> {
  const drawn = CHART_FIELDS.map(async (field) => {
    const read = fieldReader(frame, pairing, field);
    const bins = binsOf(frame.prompts, read, WHOLE.includes(field) ? integerBins : niceBins);
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
  };
}

/** The bins span all prompts, so that a filter changes the counts but not the axis. */
function binsOf(
  prompts: number,
  read: (prompt: number) => number,
  makeBins: (min: number, max: number, target: number) => Bins,
): Bins | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let prompt = 0; prompt < prompts; prompt++) {
    const value = read(prompt);
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return Number.isFinite(min) && Number.isFinite(max) ? makeBins(min, max, TARGET_BINS) : null;
}
