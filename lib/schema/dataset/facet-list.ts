import * as z from 'zod';
import { FACET_REASONS, type FacetReason } from '@/lib/core/facets/field-entries';

const reason = z.custom<FacetReason>(
  (value) => typeof value === 'string' && Object.hasOwn(FACET_REASONS, value),
);

/** The facets of a dataset's own data as stored with it. */
export const storedFacetList = z.object({
  facets: z.array(
    z.object({
      /** As addresses name it. */
      field: z.string(),
      /** The number under which its entries are stored. */
      index: z.int(),
      /** The values of most prompts, the one of most first, and their numbers in the entries. */
      values: z.array(z.string()),
      ids: z.array(z.int()),
      /** How many further values there are, which count together. */
      others: z.int(),
    }),
  ),
  /** Columns that are no facets, and why. */
  leftOut: z.array(z.object({ field: z.string(), reason })),
  /** True where the data have more columns than were looked at. */
  hasMore: z.boolean(),
});

/** What `storedFacetList` parses to. */
export type StoredFacetList = z.infer<typeof storedFacetList>;

/** One facet of `StoredFacetList`. */
export type StoredFacet = StoredFacetList['facets'][number];
