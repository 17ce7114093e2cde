import { parseDatasetName } from '@/lib/core/dataset/dataset-name';
import type { Json, SourceRow } from '@/lib/core/dataset/source-row';
import { type SynthPlan, type SynthPrompt, synthesise } from '@/lib/core/synth/synthesise';
import type { ImportReport } from '@/lib/core/views/import-view';
import { toJson } from '@/lib/schema/shapes/to-json';
import { importRows } from '@/lib/services/import/import-rows';
import { nextTurn } from '@/lib/services/next-turn';
import type { ServiceContext } from '@/lib/services/service-context';

/** How the work is watched and stopped. */
export type SynthRun = {
  signal: AbortSignal;
  onDataset?: (datasetId: number) => Promise<void>;
  onProgress: (done: number, total: number) => void;
};

const PROMPTS_PER_TURN = 200;

/**
 * Makes a new dataset of prompts with constraints and without responses, and returns the report of it. The constraints are
 * in the prompts' metadata, under the names that `readConstraints` reads. Throws as `synthesise` and `importRows`.
 */
export async function synthesiseDataset(
  context: ServiceContext,
  { name, plan }: { name: string; plan: SynthPlan },
  run: SynthRun,
): Promise<ImportReport> {
  const source = `synth, seed ${plan.seed}`;
  return importRows(
    context,
    { name: parseDatasetName(name), source, rows: rowsOf(plan, run) },
    run,
  );
}

async function* rowsOf(plan: SynthPlan, run: SynthRun): AsyncGenerator<SourceRow, void, undefined> {
  let done = 0;
  for (const prompt of synthesise(plan)) {
    yield promptRow(prompt);
    done++;
    if (done % PROMPTS_PER_TURN !== 0) continue;
    run.onProgress(done, plan.n);
    await nextTurn();
  }
}

function promptRow({ key, prompt_id, prompt, ...rest }: SynthPrompt): SourceRow {
  const meta: Record<string, Json> = Object.fromEntries(
    Object.entries({ key, ...rest }).map(([name, value]) => [name, toJson(value)]),
  );
  const messages = [{ role: 'user', content: prompt }];
  return { promptId: prompt_id, messages, templated: false, meta, responses: [] };
}
