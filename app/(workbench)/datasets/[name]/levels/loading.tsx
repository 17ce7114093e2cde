import { LoadingView } from '@/components/loading/loading-view';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingLevels() {
  return (
    <LoadingView>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Skeleton className="h-96" />
        <Skeleton className="h-64" />
      </div>
    </LoadingView>
  );
}
