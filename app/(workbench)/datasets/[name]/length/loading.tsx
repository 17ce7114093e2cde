import { LoadingView } from '@/components/loading/loading-view';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingLength() {
  return (
    <LoadingView>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <Skeleton className="h-[38rem]" />
        <div className="grid gap-3">
          <Skeleton className="h-80" />
          <Skeleton className="h-64" />
        </div>
      </div>
    </LoadingView>
  );
}
