import { AppError } from '@/lib/core/errors/app-error';
import { intersectOrdinals } from '@/lib/core/filters/intersect-ordinals';
import { withKnownRewards } from '@/lib/core/filters/known-rewards';
import {
  dependsOnPairing,
  type FilterField,
  isEmptyFilter,
  type PromptFilter,
  type PromptSort,
  withoutFacet,
  withoutFields,
} from '@/lib/core/filters/prompt-filter';
import { selectPrompts } from '@/lib/core/filters/select-prompts';
import { sortPrompts } from '@/lib/core/filters/sort-prompts';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { pairingSlug } from '@/lib/core/rewards/pairing';
import type { ViewHeader } from '@/lib/core/views/overview-view';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { readFrame } from '@/lib/data/queries/read-frame';
import type { StoredReward } from '@/lib/schema/dataset/dataset-json';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { modelColumn } from '@/lib/services/facets/model-column';
import { openFacets } from '@/lib/services/facets/open-facets';
import { findPrompts } from '@/lib/services/search/find-prompts';
import type { FoundPrompts } from '@/lib/services/search/found-prompts';
import type { ServiceContext } from '@/lib/services/service-context';
import { datasetCard } from './dataset-card';
import { missingReward } from './missing-reward';
import { responsePrompts } from './response-prompts';

/** A view resolved against the store: the dataset, the statistics it looks at and the prompts it shows. */
export type OpenView = {
  dataset: DatasetRecord;
  reward: StoredReward;
  frame: RewardFrame;
  /** Ordinals of the prompts shown, ascending. */
  shown: Uint32Array;
  /** What the filter's search found in the whole dataset; null without one. */
  found: FoundPrompts | null;
  header: ViewHeader;
  /** The view's filter without what the dataset does not have. */
  filter: PromptFilter;
  /** Names what the prompts shown and their statistics depend on: content, reward, σ, filter, and the pairing where the filter looks at it. */
  key: string;
  /** The prompts that pass the filter without its ranges of some fields: what a chart of these fields counts. */
  without: (fields: readonly FilterField[]) => Promise<Uint32Array>;
  /** The prompts that pass the filter without what it asks of a facet, and what names them. */
  withoutFacet: (field: string) => { key: string; prompts: Promise<Uint32Array> };
  /** The order of the prompts shown: the view's, or import order where the dataset has nothing to sort by. */
  sort: PromptSort;
  /** The prompts shown in that order; computed once per view. */
  inOrder: () => Promise<Uint32Array>;
};

/**
 * Resolves a view. A reward that the dataset does not have falls back to its active one and is listed as ignored, as is a
 * filter on one.
 * Where it has none, all its responses are unscored. Throws `not_found` for an unknown dataset.
 */
export async function openView(context: ServiceContext, parsed: ParsedView): Promise<OpenView> {
  const { view } = parsed;
  const { database, frames } = context;
  const dataset = await findDataset(database, view.dataset);
  if (!dataset)
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(view.dataset)}`);
  const { reward, ignored } = resolveReward(dataset, view.reward);
  const names = dataset.rewards.map(({ name }) => name);
  const { filter: asked, unknown } = withKnownRewards(view.filter, names);
  const frameKeyOf = ({ field }: StoredReward) =>
    `${dataset.id}:${dataset.revision}:${field}:${view.sigma}`;
  const frameKey = frameKeyOf(reward);
  const frame = await frames.frames.get(frameKey, () =>
    readFrame(database, dataset, reward, view.sigma),
  );
  const slug = pairingSlug(view.pairing);
  const found = await findPrompts(context, dataset, asked.search);
  const facets = await openFacets(context, dataset, asked.facets);
  const whole = { ...asked, facets: facets.filter };
  const { text } = whole;
  const scope = { dataset, reward, frame, frameKey: frameKeyOf };
  const keyOf = (filter: PromptFilter) =>
    `${frameKey}:${found?.key ?? ''}:${dependsOnPairing(filter) ? slug : ''}:${facets.key(filter.facets)}:${JSON.stringify(filter)}`;
  const select = (filter: PromptFilter) =>
    frames.selections.get(keyOf(filter), async () => {
      const matches =
        text === null
          ? null
          : await frames.selections.get(`${frameKey}:${JSON.stringify({ text })}`, () =>
              database.bulk.findPrompts(dataset.id, text),
            );
      const lists = [found?.ordinals ?? null, ...(await responsePrompts(context, scope, filter))];
      const candidates = lists.reduce(intersectOrdinals, matches);
      return selectPrompts(frame, view.pairing, filter, candidates, facets.tests(filter.facets));
    });
  const key = keyOf(whole);
  const shown = await select(whole);
  const models = parsed.sort.field === 'model' ? await modelColumn(context, dataset) : null;
  const isUnsorted = parsed.sort.field === 'model' && models === null;
  const sort: PromptSort = isUnsorted ? { field: 'order', descending: false } : parsed.sort;
  const unsorted = isUnsorted ? ['sort=model (no response is known to name its model)'] : [];
  return {
    dataset,
    reward,
    frame,
    shown,
    found,
    key,
    header: {
      dataset: datasetCard(dataset),
      reward: reward.name,
      sigma: view.sigma,
      shown: isEmptyFilter(whole) ? dataset.prompts : shown.length,
      total: dataset.prompts,
      ignored: [...parsed.ignored, ...ignored, ...unknown, ...facets.ignored, ...unsorted],
      facets: facets.filter,
      search: found?.status ?? null,
    },
    filter: whole,
    without: (fields) => select(withoutFields(whole, fields)),
    withoutFacet: (field) => {
      const rest = withoutFacet(whole, field);
      return { key: keyOf(rest), prompts: select(rest) };
    },
    sort,
    inOrder: () =>
      frames.selections.get(`${key}:${slug}:${JSON.stringify(sort)}`, async () =>
        sortPrompts(frame, view.pairing, shown, sort, models),
      ),
  };
}

function resolveReward(dataset: DatasetRecord, wanted: string | null) {
  const named = dataset.rewards.find((reward) => reward.name === wanted);
  const reward =
    named ??
    dataset.rewards.find(({ name }) => name === dataset.activeReward) ??
    dataset.rewards[0] ??
    missingReward(dataset);
  return { reward, ignored: wanted !== null && !named ? [`reward=${wanted}`] : [] };
}
