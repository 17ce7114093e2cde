import * as z from 'zod';
import { columnOfFacet, TAG_FACET } from '@/lib/core/facets/facet-field';

/** What a recipe's filter asks of facets: names as addresses have them, each with at least one value. */
export const recipeFacets = z
  .record(z.string(), z.array(z.string().min(1)).min(1))
  .superRefine((facets, context) => {
    for (const field of Object.keys(facets)) {
      if (columnOfFacet(field) !== null) continue;
      context.addIssue({
        code: 'custom',
        path: [field],
        message:
          field === TAG_FACET
            ? 'a recipe has no tags: they belong to a dataset and are in no file'
            : `expected model, finish_reason or meta.NAME, found ${JSON.stringify(field)}`,
      });
    }
  });
