import type { FacetColumn } from '@/lib/core/facets/facet-column';
import { orderFacets, TAG_FACET } from '@/lib/core/facets/facet-field';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { readFacetColumn } from '@/lib/data/queries/read-facet-column';
import { readFacetList } from '@/lib/data/queries/read-facet-list';
import type { StoredFacetList } from '@/lib/schema/dataset/facet-list';
import { openCuration } from '@/lib/services/curation/open-curation';
import type { ServiceContext } from '@/lib/services/service-context';
import { tagColumn } from './tag-column';

/** The facets of a dataset: those of its data, null until they are counted, and how to get one by its name. */
export type FacetColumns = {
  list: StoredFacetList | null;
  /** The names of all, tags last; no tags where nobody gave any. */
  fields: readonly string[];
  /** Returns one of `fields`. What was read lately is kept. */
  column: (field: string) => Promise<FacetColumn>;
  /** Names the tags as they stand. */
  tagKey: string;
};

/** Returns which facets a dataset has. */
export async function facetColumns(
  context: ServiceContext,
  dataset: DatasetRecord,
): Promise<FacetColumns> {
  const { database, frames } = context;
  const list = await readFacetList(database, dataset.id);
  const { prompts, undo } = await openCuration(context, dataset.id);
  const tagKey = `${dataset.id}:${undo ?? 'none'}`;
  const isTagged = [...prompts.values()].some(({ tags }) => tags.length > 0);
  const stored = list?.facets ?? [];
  return {
    list,
    fields: [...orderFacets(stored.map(({ field }) => field)), ...(isTagged ? [TAG_FACET] : [])],
    column: (field) => {
      const facet = stored.find((one) => one.field === field);
      return facet
        ? frames.facets.get(`${dataset.id}:${field}`, () =>
            readFacetColumn(database, dataset.id, facet, dataset.prompts),
          )
        : frames.facets.get(`${tagKey}:${TAG_FACET}`, () => tagColumn(context, dataset, prompts));
    },
    tagKey,
  };
}
