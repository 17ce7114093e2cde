import type { CurationAction } from '@/lib/core/curation/curation-action';
import { MOST_NAMED_PROMPTS } from '@/lib/core/curation/most-named-prompts';
import { type CurationPlan, planSteps } from '@/lib/core/curation/plan-steps';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import type { ResponseRef } from '@/lib/core/recipes/override';
import type { CurationOutcome } from '@/lib/core/views/curation-view';
import { findOrdinals } from '@/lib/data/queries/find-ordinals';
import { readPromptVector, readResponse } from '@/lib/data/queries/read-responses';
import { addCurationChange } from '@/lib/data/writes/curation-writes';
import type { WantedAction } from '@/lib/schema/curation/curation-json';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { textDigest } from '@/lib/services/recipes/text-digest';
import { requireWholeSearch } from '@/lib/services/search/require-whole-search';
import type { ServiceContext } from '@/lib/services/service-context';
import { type OpenView, openView } from '@/lib/services/views/open-view';
import { openCuration } from './open-curation';

/** On which prompts: one, those of the ids `prompts`, or with null all that the view shows. `expected` is the number a person agreed to, null any number. */
export type CurationTarget =
  | { ordinal: number }
  | {
      replace: boolean;
      expected: number | null;
      preview: boolean;
      prompts?: readonly string[] | null;
    };

/**
 * Does an action to one prompt, to those of some ids whatever the view shows, or to all that it shows; on many, what was
 * decided about a prompt before is kept unless `replace`. Throws `not_found` for an unknown dataset or prompt,
 * `invalid_input` where a part of the view was not understood, an id is unknown or the responses to set do not fit, and `conflict` where the view shows another number of prompts
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
  const ordinals = single
    ? [target.ordinal]
    : target.prompts
      ? await ordinalsOf(context, dataset.id, target.prompts)
      : Array.from(shownOf(opened, target.expected));
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

function shownOf(opened: OpenView, expected: number | null): Uint32Array {
  const { header, shown } = opened;
  requireWholeSearch(opened);
  if (header.ignored.length > 0) {
    throw new AppError(
      'invalid_input',
      `nothing was changed: not understood: ${header.ignored.join(', ')}`,
    );
  }
  if (expected !== null && expected !== shown.length) {
    throw new AppError(
      'conflict',
      `nothing was changed: the filter now shows ${countOf(shown.length, 'prompt')}, not ${expected}`,
    );
  }
  return shown;
}

/** The ordinals of prompts by their ids, ascending. */
async function ordinalsOf(
  { database }: ServiceContext,
  datasetId: number,
  promptIds: readonly string[],
): Promise<number[]> {
  const wanted = new Set(promptIds);
  if (wanted.size > MOST_NAMED_PROMPTS) {
    throw new AppError(
      'invalid_input',
      `nothing was changed: ${countOf(wanted.size, 'prompt')} are named, and at most ${MOST_NAMED_PROMPTS} can be; narrow the filter and take all that it shows`,
    );
  }
  const known = await findOrdinals(database, datasetId, [...wanted]);
  const unknown = [...wanted].filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new AppError(
      'invalid_input',
      `nothing was changed: ${unknown.length} of ${countOf(wanted.size, 'prompt')} are not in this dataset, first ${JSON.stringify(unknown[0]?.slice(0, 80))}`,
    );
  }
  return [...known.values()].sort((a, b) => a - b);
}

function withoutIndices(wanted: WantedAction): CurationAction {
  if (wanted.kind !== 'set') return wanted;
  throw new AppError('invalid_input', 'two responses can be set for one prompt only');
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
