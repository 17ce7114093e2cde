import { LoadingView } from '@/components/loading/loading-view';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingOverview() {
  return (
    <LoadingView>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-[27.6rem]" />
        <Skeleton className="h-72" />
      </div>
      <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        <Skeleton className="h-64" />
        <Skeleton className="h-64" />
        <Skeleton className="h-64" />
      </div>
    </LoadingView>
  );
}
