import type { ReactNode } from 'react';
import { Skeleton } from '@/components/ui/skeleton';

/** The frame of a dataset's page while it loads: the same heights, so that nothing jumps. */
export function LoadingView({ fill = false, children }: { fill?: boolean; children: ReactNode }) {
  return (
    <>
      <div className="flex min-h-11 items-center border-line border-b bg-panel px-3 sm:px-4">
        <Skeleton className="h-7 w-56" />
      </div>
      <main
        id="content"
        aria-busy
        data-fill={fill || undefined}
        className="mx-auto w-full max-w-[96rem] space-y-3 p-3 sm:p-4"
      >
        <p role="status" className="sr-only">
          Loading
        </p>
        {children}
      </main>
    </>
  );
}
