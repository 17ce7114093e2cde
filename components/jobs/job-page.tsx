'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { JobView } from '@/lib/core/views/job-view';
import { refreshJobs } from './jobs-store';
import { useJob } from './use-job';

type Props = {
  id: string;
  /** What is shown of the job as soon as it is known. */
  children: (job: JobView) => ReactNode;
  /** Where another one begins. */
  another: { href: string; label: string };
};

/** Follows a job to its end: one can leave and come back. */
export function JobPage({ id, children, another }: Props) {
  const { job, problem } = useJob(id, () => void refreshJobs());
  return (
    <div className="grid max-w-4xl gap-3">
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
      {job ? children(job) : problem ? null : <Skeleton className="h-24" />}
      <Link href={another.href} className={buttonClass({ size: 'small' }, 'justify-self-start')}>
        {another.label}
      </Link>
    </div>
  );
}
