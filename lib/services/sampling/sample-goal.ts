import type { SampleParams } from '@/lib/schema/jobs/sample-json';

/** Returns what a sampling counts and how many there are to do: responses, or prompts where trees are searched, whose size nobody knows before. */
export function sampleGoal({ prompts, sampling, search }: SampleParams): {
  unit: 'responses' | 'prompts';
  total: number;
} {
  if (search) return { unit: 'prompts', total: prompts };
  return { unit: 'responses', total: prompts * sampling.n };
}
