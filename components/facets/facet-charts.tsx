import { Notice } from '@/components/ui/notice';
import { facetLabel } from '@/lib/core/facets/facet-field';
import { FACET_REASONS } from '@/lib/core/facets/field-entries';
import type { FacetsView } from '@/lib/core/views/facets-view';
import { FacetList } from './facet-list';
import { RewardsBy } from './rewards-by';

type Props = { view: FacetsView; reward: string };

/** Which models, sources, tags and other values there are, and how their rewards lie. Nothing where the data have none. */
export function FacetCharts({ view, reward }: Props) {
  const { ready, facets, rewardsBy, leftOut, hasMore } = view;
  return (
    <>
      {ready ? null : (
        <Notice tone="info" role="status">
          The models, sources and other columns of this dataset are not counted yet: it was imported
          by an earlier version. They are counted in the background (see Jobs); load the page again
          then, or import the files again.
        </Notice>
      )}
      {rewardsBy ? <RewardsBy view={rewardsBy} facets={facets} reward={reward} /> : null}
      {facets.length > 0 ? (
        <div className="grid items-start gap-3 md:grid-cols-2 xl:grid-cols-3">
          {facets.map((facet) => (
            <FacetList key={facet.field} facet={facet} />
          ))}
        </div>
      ) : null}
      {leftOut.length > 0 || hasMore ? (
        <p className="text-muted text-xs">
          {leftOut.length > 0
            ? `Columns that are no filter: ${leftOut
                .map(({ field, reason }) => `${facetLabel(field)} (${FACET_REASONS[reason]})`)
                .join(', ')}.`
            : null}
          {hasMore ? ' Only the first 100 columns of the data are looked at.' : null}
        </p>
      ) : null}
    </>
  );
}
