import * as z from 'zod';
import type { EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import type { Policy } from '@/lib/core/policy/policy';
import { type SeededPrompt, seededPolicy } from '@/lib/core/policy/seeded-policy';
import { canonicalPrompt } from '@/lib/core/prompts/canonical-prompt';
import { endpointPolicy } from '@/lib/services/endpoint/endpoint-policy';
import type { ServiceContext } from '@/lib/services/service-context';
import { readPromptFile } from './prompt-file';

const SEED = 'sample';

const constraintsSchema = z.object({
  instruction_id_list: z.array(z.string()),
  kwargs: z.array(
    z
      .record(z.string(), z.unknown())
      .nullable()
      .transform((given) => given ?? {}),
  ),
});

/**
 * Returns the policy of a run: the model behind its endpoint, or the seeded one, which answers the prompts of the run that have
 * constraints. Memory: the latter holds these prompts.
 */
export async function samplePolicy(
  context: ServiceContext,
  jobId: string,
  endpoint: EndpointSettings | null,
  keyOf: (baseUrl: string) => string | null,
): Promise<Policy> {
  if (endpoint) return endpointPolicy(endpoint, keyOf(endpoint.baseUrl), context.now);
  const prompts: SeededPrompt[] = [];
  for await (const { messages, meta } of readPromptFile(context.dataDir, jobId)) {
    const constraints = constraintsSchema.safeParse(meta);
    if (constraints.success) {
      prompts.push({ prompt: canonicalPrompt(messages), ...constraints.data });
    }
  }
  return seededPolicy(prompts, SEED);
}
