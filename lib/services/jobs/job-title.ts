import { countOf } from '@/lib/core/format/format-count';
import { scorerName } from '@/lib/core/score/endpoint-scorer';
import type { JobParams } from '@/lib/schema/jobs/job-json';
import { exportedName } from './exported-name';

/** Returns what pages and commands call a job. */
export function jobTitle(params: JobParams): string {
  switch (params.kind) {
    case 'import':
      return `Import ${params.name}`;
    case 'export':
      return `Export ${params.dataset}, ${exportedName(params)}`;
    case 'index':
      return `Search index of ${params.dataset}`;
    case 'facets':
      return `Facets of ${params.dataset}`;
    case 'push':
      return `Push pairs of ${params.dataset} to ${params.repo}`;
    case 'synth':
      return `Make ${countOf(params.n, 'prompt')} as ${params.name}`;
    case 'tasks':
      return `Make ${countOf(params.n, 'prompt')} as ${params.dataset} of tasks by ${params.writing.endpoint.model}`;
    case 'score':
      return `Scores of ${params.dataset} by verifiers`;
    case 'remove-rewards':
      return `Remove ${params.rewards.join(', ')} from ${params.dataset}`;
    case 'endpoint-score':
      return `Score ${params.dataset} by ${scorerName(params.by)} as ${params.reward}`;
    case 'sample':
      return `Sample ${params.append ? 'more of ' : ''}${params.dataset} from ${params.endpoint?.model ?? 'the seeded policy'}`;
  }
}
