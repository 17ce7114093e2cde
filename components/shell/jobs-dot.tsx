'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { isActive } from '@/components/jobs/jobs-store';
import { useJobs } from '@/components/jobs/use-jobs';
import { buttonClass } from '@/components/ui/button-class';
import { classNames } from '@/components/ui/class-names';
import type { JobView } from '@/lib/core/views/job-view';

export function JobsDot() {
  const { jobs } = useJobs();
  const active = jobs?.filter(isActive).length ?? 0;
  useRefreshAfterImport(jobs);
  return (
    <Link
      href="/jobs"
      className={buttonClass({ variant: 'quiet', size: 'small' })}
      aria-label={active === 0 ? 'Jobs, none running' : `Jobs, ${active} running`}
    >
      jobs
      <span
        aria-hidden
        className={classNames(
          'size-2 rounded-full',
          active > 0 ? 'animate-pulse bg-accent' : 'border border-line-strong',
        )}
      />
      {active > 0 ? <span className="text-ink">{active}</span> : null}
    </Link>
  );
}

/** Lists of datasets were made on the server; an import that ends makes them old. */
function useRefreshAfterImport(jobs: JobView[] | null): void {
  const router = useRouter();
  const imported = jobs?.filter((job) => job.kind === 'import' && job.status === 'done').length;
  const known = useRef(imported);
  useEffect(() => {
    if (known.current !== undefined && imported !== known.current) router.refresh();
    known.current = imported;
  }, [imported, router]);
}
