import { LoadingView } from '@/components/loading/loading-view';
import { Skeleton } from '@/components/ui/skeleton';
import { CHART_FIELDS } from '@/lib/core/views/overview-view';

export default function LoadingOverview() {
  return (
    <LoadingView>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-[27.6rem]" />
        <Skeleton className="h-72" />
      </div>
      <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-4">
        {CHART_FIELDS.map((field) => (
          <Skeleton key={field} className="h-72" />
        ))}
      </div>
      <Skeleton className="h-[25.1rem]" />
    </LoadingView>
  );
}
