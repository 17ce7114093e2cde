import { LoadingView } from '@/components/loading/loading-view';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingExtremes() {
  return (
    <LoadingView>
      <Skeleton className="h-40" />
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
      </div>
    </LoadingView>
  );
}
