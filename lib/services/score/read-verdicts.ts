import { AppError } from '@/lib/core/errors/app-error';
import type { Constraint } from '@/lib/core/verify/instruction';
import { verifyResponse } from '@/lib/core/verify/verify-response';
import type { VerdictsView } from '@/lib/core/views/verdicts-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { readResponses } from '@/lib/data/queries/read-responses';
import { storedAttributes } from '@/lib/schema/dataset/stored-prompt';
import { readConstraints } from '@/lib/schema/score/read-constraints';
import { nextTurn } from '@/lib/services/next-turn';
import type { ServiceContext } from '@/lib/services/service-context';
import { TEXT_TOOLS } from '@/lib/services/verify/text-tools';

const SPANS = 500;

/**
 * Checks the responses of one prompt against its constraints and returns every verdict. Throws `not_found`. Cost: the prompt's
 * responses, each up to eight times where a constraint is not satisfied.
 */
export async function readVerdicts(
  { database }: ServiceContext,
  name: string,
  ordinal: number,
): Promise<VerdictsView> {
  const dataset = await findDataset(database, name);
  const [prompt] = dataset ? await database.bulk.readPromptsAt(dataset.id, [ordinal]) : [];
  if (!dataset || !prompt) {
    throw new AppError('not_found', `there is no prompt ${ordinal} in ${JSON.stringify(name)}`);
  }
  const meta = prompt.meta === null ? {} : storedAttributes.parse(JSON.parse(prompt.meta));
  const read = readConstraints(meta);
  const constraints = read?.constraints ?? [];
  const responses: VerdictsView['responses'] = [];
  if (constraints.length > 0) {
    for (const { index, text } of await readResponses(database, dataset.id, ordinal)) {
      responses.push({ index, ...verdictsOf(text, constraints) });
      await nextTurn();
    }
  }
  return {
    dataset: name,
    ordinal,
    promptId: prompt.promptId,
    constraints: constraints.map(({ instruction, description }) => ({
      id: instruction.id,
      description,
      approximate: instruction.approximate,
    })),
    problem: read === null ? 'the prompt has no constraints' : (read.problem ?? null),
    responses,
  };
}

function verdictsOf(text: string, constraints: readonly Constraint[]) {
  const verdicts = verifyResponse(text, constraints, TEXT_TOOLS).map(({ strict, loose }) => ({
    passed: strict.passed,
    loose,
    reason: strict.reason,
    spans: strict.spans.slice(0, SPANS),
  }));
  return {
    strict: verdicts.filter(({ passed }) => passed).length,
    loose: verdicts.filter(({ loose }) => loose).length,
    verdicts,
  };
}
