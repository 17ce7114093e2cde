import type { CurationAction } from '@/lib/core/curation/curation-action';
import { type CurationPlan, planSteps } from '@/lib/core/curation/plan-steps';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import type { ResponseRef } from '@/lib/core/recipes/override';
import type { CurationOutcome } from '@/lib/core/views/curation-view';
import { readPromptVector, readResponse } from '@/lib/data/queries/read-responses';
import { addCurationChange } from '@/lib/data/writes/curation-writes';
import type { WantedAction } from '@/lib/schema/curation/curation-json';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { textDigest } from '@/lib/services/recipes/text-digest';
import { requireWholeSearch } from '@/lib/services/search/require-whole-search';
import type { ServiceContext } from '@/lib/services/service-context';
import { type OpenView, openView } from '@/lib/services/views/open-view';
import { openCuration } from './open-curation';

/** On which prompts: one, or all that the view shows. `expected` is the number a person agreed to, null any number. */
export type CurationTarget =
  | { ordinal: number }
  | { replace: boolean; expected: number | null; preview: boolean };

/**
 * Does an action to one prompt, or to all that a view shows; on many, what was decided about a prompt before is kept
 * unless `replace`. Throws `not_found` for an unknown dataset or prompt, `invalid_input` where a part of the view was
 * not understood or the responses to set do not fit, and `conflict` where the view shows another number of prompts
 * than `expected` or its search could not go over everything. Cost: linear in the prompts changed.
 */
export async function curatePrompts(
  context: ServiceContext,
  parsed: ParsedView,
  wanted: WantedAction,
  reason: string,
  target: CurationTarget,
): Promise<CurationOutcome> {
  const opened = await openView(context, parsed);
  const { database } = context;
  const { dataset } = opened;
  const single = 'ordinal' in target;
  if (!single) checkView(opened, wanted, target.expected);
  const ordinals = single ? [target.ordinal] : Array.from(opened.shown);
  const found = await database.bulk.readPromptIdsAt(dataset.id, ordinals);
  if (single && found.length === 0) {
    throw new AppError('not_found', `the dataset has no prompt ${target.ordinal}`);
  }
  const action = single
    ? await resolved(context, opened, target.ordinal, wanted)
    : withoutIndices(wanted);
  const step = {
    action,
    at: context.now().toISOString(),
    reason: reason.trim(),
    promptIds: found.map(({ promptId }) => promptId),
  };
  const { prompts } = await openCuration(context, dataset.id);
  const plan = planSteps(step, prompts, single || target.replace);
  if (single || !target.preview) await store(context, dataset.id, plan);
  return { shown: ordinals.length, changed: plan.changed, kept: plan.kept };
}

async function store(context: ServiceContext, datasetId: number, { steps }: CurationPlan) {
  if (steps.length === 0) return;
  await addCurationChange(context.database, {
    datasetId,
    at: context.now(),
    steps: JSON.stringify(steps),
  });
}

function checkView(opened: OpenView, wanted: WantedAction, expected: number | null) {
  const { header, shown } = opened;
  requireWholeSearch(opened);
  if (header.ignored.length > 0) {
    throw new AppError(
      'invalid_input',
      `nothing was changed: not understood: ${header.ignored.join(', ')}`,
    );
  }
  if (wanted.kind === 'set') {
    throw new AppError('invalid_input', 'two responses can be set for one prompt only');
  }
  if (expected !== null && expected !== shown.length) {
    throw new AppError(
      'conflict',
      `nothing was changed: the filter now shows ${countOf(shown.length, 'prompt')}, not ${expected}`,
    );
  }
}

function withoutIndices(wanted: WantedAction): CurationAction {
  if (wanted.kind === 'set') throw new Error('responses are set for one prompt only');
  return wanted;
}

/** The action with the responses that it names by index as overrides name them. */
async function resolved(
  context: ServiceContext,
  opened: OpenView,
  ordinal: number,
  wanted: WantedAction,
): Promise<CurationAction> {
  if (wanted.kind !== 'set') return wanted;
  if (wanted.chosen === wanted.rejected) {
    throw new AppError('invalid_input', 'chosen and rejected are the same response');
  }
  return {
    kind: 'set',
    chosen: await refOf(context, opened, ordinal, wanted.chosen),
    rejected: await refOf(context, opened, ordinal, wanted.rejected),
  };
}

async function refOf(
  { database }: ServiceContext,
  { dataset, frame, reward }: OpenView,
  ordinal: number,
  index: number,
): Promise<ResponseRef> {
  const total = frame.total[ordinal] ?? 0;
  if (index >= total) {
    throw new AppError(
      'invalid_input',
      `prompt ${ordinal} has no response ${index}; its responses are 0 to ${total - 1}`,
    );
  }
  const rewards = await readPromptVector(database, dataset.id, reward.field, ordinal, total);
  if (!Number.isFinite(rewards[index])) {
    throw new AppError(
      'invalid_input',
      `response ${index} of prompt ${ordinal} is unscored under ${reward.name}, and cannot be a side of a pair`,
    );
  }
  const { text } = await readResponse(database, dataset.id, ordinal, index);
  return { index, text: textDigest(text) };
}
