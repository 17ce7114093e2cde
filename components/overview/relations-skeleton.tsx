import { Skeleton } from '@/components/ui/skeleton';

/** Keeps the space of the charts over responses: one, and with several rewards two. */
export function RelationsSkeleton({ rewards }: { rewards: number }) {
  return rewards > 1 ? (
    <div className="grid items-start gap-3 md:grid-cols-2">
      <Skeleton className="h-[29rem] xl:h-[25rem]" />
      <Skeleton className="h-[39.5rem] xl:h-[33.3rem]" />
    </div>
  ) : (
    <Skeleton className="h-[29rem] xl:h-[25rem]" />
  );
}
