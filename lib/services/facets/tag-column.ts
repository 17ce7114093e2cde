import type { PromptCuration } from '@/lib/core/curation/prompt-curation';
import type { FacetColumn } from '@/lib/core/facets/facet-column';
import { TAG_FACET } from '@/lib/core/facets/facet-field';
import { newDatasetColumns } from '@/lib/core/frames/columns';
import { columnScope, type DatasetRecord } from '@/lib/data/queries/dataset-record';
import { findOrdinals } from '@/lib/data/queries/find-ordinals';
import { readColumns } from '@/lib/data/queries/read-columns';
import type { ServiceContext } from '@/lib/services/service-context';

/**
 * Returns the tags of a dataset's prompts as a facet, that of most prompts first: each response of a tagged prompt counts.
 * Cost: the tagged prompts.
 */
export async function tagColumn(
  { database }: ServiceContext,
  { id, prompts }: DatasetRecord,
  curated: ReadonlyMap<string, PromptCuration>,
): Promise<FacetColumn> {
  const tagged = [...curated].filter(([, { tags }]) => tags.length > 0);
  const ordinals = await findOrdinals(
    database,
    id,
    tagged.map(([promptId]) => promptId),
  );
  const tagsOf = new Map<number, string[]>();
  const counts = new Map<string, number>();
  for (const [promptId, { tags }] of tagged) {
    const ordinal = ordinals.get(promptId);
    if (ordinal === undefined) continue;
    const texts = tags.map(({ text }) => text);
    tagsOf.set(ordinal, texts);
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const values = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([text]) => text);
  const { total } = newDatasetColumns(prompts);
  await readColumns(database, id, columnScope(), { total }, prompts);
  const position = new Map(values.map((text, at) => [text, at]));
  const offsets = new Uint32Array(prompts + 1);
  const at: number[] = [];
  const responses: number[] = [];
  for (let prompt = 0; prompt < prompts; prompt++) {
    for (const text of tagsOf.get(prompt) ?? []) {
      at.push(position.get(text) ?? 0);
      responses.push(total[prompt] ?? 0);
    }
    offsets[prompt + 1] = at.length;
  }
  return {
    field: TAG_FACET,
    values,
    others: 0,
    offsets,
    at: Uint16Array.from(at),
    responses: Uint16Array.from(responses),
  };
}
