import { LoadingView } from '@/components/loading/loading-view';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingEffectOfN() {
  return (
    <LoadingView>
      <Skeleton className="h-40" />
      <div className="grid gap-3 lg:grid-cols-2">
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
        <Skeleton className="h-64" />
      </div>
    </LoadingView>
  );
}
