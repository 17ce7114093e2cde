import { LoadingView } from '@/components/loading/loading-view';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingPairings() {
  return (
    <LoadingView>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,31rem)_minmax(0,1fr)] xl:grid-cols-[minmax(0,37rem)_minmax(0,1fr)]">
        <Skeleton className="h-[27.5rem]" />
        <div className="grid gap-3">
          <Skeleton className="h-60" />
          <Skeleton className="h-64" />
        </div>
      </div>
    </LoadingView>
  );
}
