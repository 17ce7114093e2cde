import { LoadingView } from '@/components/loading/loading-view';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingPrompt() {
  return (
    <LoadingView>
      <Skeleton className="h-[70dvh] min-h-80 sm:h-[calc(100dvh-10.5rem)]" />
    </LoadingView>
  );
}
