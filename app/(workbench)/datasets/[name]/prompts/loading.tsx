import { LoadingView } from '@/components/loading/loading-view';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingPrompts() {
  return (
    <LoadingView fill>
      <Skeleton className="h-[70dvh] min-h-80 sm:h-auto sm:flex-1" />
    </LoadingView>
  );
}
