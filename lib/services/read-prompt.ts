import { UNCURATED } from '@/lib/core/curation/prompt-curation';
import { AppError } from '@/lib/core/errors/app-error';
import { outcomeOf } from '@/lib/core/filters/select-prompts';
import { type PickedPrompt, pickPoints } from '@/lib/core/rewards/pick-points';
import { REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import { countCharacters } from '@/lib/core/text/count-characters';
import { nodeOf } from '@/lib/core/tree/node-attributes';
import type { PromptView, ResponseView } from '@/lib/core/views/prompt-view';
import { readPromptVector, readResponses } from '@/lib/data/queries/read-responses';
import { storedAttributes, storedMessages } from '@/lib/schema/dataset/stored-prompt';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { openCuration } from './curation/open-curation';
import { readMarks } from './search/read-marks';
import { takeTree } from './search-tree/stored-tree';
import type { ServiceContext } from './service-context';
import { automaticPair, decidePair, describePair } from './views/decide-pair';
import { type OpenView, openView } from './views/open-view';
import { modelOf } from './views/pair-example';

/** Returns one prompt with all its responses. Throws `not_found` where the dataset has no such ordinal. */
export async function readPrompt(
  context: ServiceContext,
  parsed: ParsedView,
  ordinal: number,
): Promise<PromptView> {
  const { pairing } = parsed.view;
  const { database } = context;
  const opened = await openView(context, parsed);
  const { dataset, frame, reward } = opened;
  const [prompt] = await database.bulk.readPromptsAt(dataset.id, [ordinal]);
  if (!prompt) {
    throw new AppError(
      'not_found',
      `the dataset ${JSON.stringify(dataset.name)} has no prompt ${ordinal}; its prompts are 0 to ${dataset.prompts - 1}`,
    );
  }
  const total = frame.total[ordinal] ?? 0;
  const rewards = await readPromptVector(database, dataset.id, reward.field, ordinal, total);
  const picked = pickPoints(rewards, parsed.view.sigma);
  const outcome = outcomeOf(frame, pairing, ordinal);
  const { moments } = picked;
  const responses = await readResponseViews(context, opened, ordinal, picked);
  const messages = storedMessages.parse(JSON.parse(prompt.messages));
  const curation = await openCuration(context, dataset.id);
  const standing = curation.prompts.get(prompt.promptId) ?? UNCURATED;
  const automatic = outcome === 'usable' ? automaticPair(picked, pairing) : null;
  const decided = decidePair(automatic, responses, standing.override);
  const { tree, rest } = takeTree(
    prompt.meta === null ? {} : storedAttributes.parse(JSON.parse(prompt.meta)),
  );
  const at = new Map(responses.map(({ index, attributes }) => [nodeOf(attributes), index]));
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    header: opened.header,
    ordinal,
    promptId: prompt.promptId,
    messages,
    templated: prompt.templated,
    meta: rest,
    tree: tree && {
      ...tree,
      nodes: tree.nodes.map((node) => ({ ...node, response: at.get(node.id) ?? null })),
    },
    stats: {
      total,
      n: moments.n,
      mu: known(moments.mu),
      sigma: known(moments.sigma),
      min: known(moments.min),
      max: known(moments.max),
    },
    picks: picked.picks,
    outcome,
    pair: decided.sides && {
      ordinal,
      promptId: prompt.promptId,
      messages,
      ...describePair(decided.sides),
    },
    pairPoints: decided.points,
    curation: {
      ...standing,
      conflict: decided.conflict,
      undo: curation.undo !== null,
      redo: curation.redo !== null,
    },
    responses,
    marks: await readMarks(context, opened, ordinal),
    ...neighbours(await opened.inOrder(), ordinal),
  };
}

async function readResponseViews(
  { database }: ServiceContext,
  { dataset, frame, reward }: OpenView,
  ordinal: number,
  { picks }: PickedPrompt,
): Promise<ResponseView[]> {
  const total = frame.total[ordinal] ?? 0;
  const vectors: { name: string; values: Float64Array }[] = [];
  for (const { name, field } of dataset.rewards) {
    vectors.push({
      name,
      values: await readPromptVector(database, dataset.id, field, ordinal, total),
    });
  }
  const responses = await readResponses(database, dataset.id, ordinal);
  return responses.map(({ index, text, attributes }) => {
    const rewards = Object.fromEntries(
      vectors.map(({ name, values }) => {
        const value = values[index] ?? Number.NaN;
        return [name, Number.isFinite(value) ? value : null];
      }),
    );
    return {
      index,
      text,
      length: countCharacters(text),
      reward: rewards[reward.name] ?? null,
      rewards,
      model: modelOf(attributes),
      attributes,
      points: REWARD_POINTS.filter((_, point) => picks?.[point]?.index === index),
    };
  });
}

function neighbours(ordered: Uint32Array, ordinal: number) {
  const position = ordered.indexOf(ordinal);
  if (position === -1) return { position: null, previous: null, next: null };
  return {
    position,
    previous: ordered[position - 1] ?? null,
    next: ordered[position + 1] ?? null,
  };
}
