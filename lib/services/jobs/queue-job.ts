import { pairingLabel } from '@/lib/core/rewards/pairing';
import type { JobProgress } from '@/lib/core/views/job-view';
import { createJob } from '@/lib/data/writes/job-writes';
import type { JobParams } from '@/lib/schema/jobs/job-json';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { parseView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from '@/lib/services/service-context';

/** Adds a queued job and returns its id. Someone must run it: see `runJob`. */
export async function queueJob(context: ServiceContext, params: JobParams): Promise<string> {
  const id = context.newId();
  const isImport = params.kind === 'import';
  const total = isImport ? params.files.reduce((sum, file) => sum + file.sizeBytes, 0) : 0;
  const progress: JobProgress = {
    done: 0,
    total,
    unit: isImport ? 'bytes' : 'prompts',
    items: 0,
    phase: 'waiting',
  };
  await createJob(context.database, {
    id,
    kind: params.kind,
    title: isImport
      ? `Import ${params.name}`
      : `Export ${params.dataset}, ${exportedPairing(params)}`,
    params: JSON.stringify(params),
    progress: JSON.stringify(progress),
    createdAt: context.now(),
  });
  return id;
}

function exportedPairing({
  dataset,
  query,
  recipe,
}: Extract<JobParams, { kind: 'export' }>): string {
  if (recipe !== undefined) return parseRecipe('recipe', recipe).name || 'by a recipe';
  const { view } = parseView(dataset, Object.fromEntries(new URLSearchParams(query)));
  return pairingLabel(view.pairing);
}
