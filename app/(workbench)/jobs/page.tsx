import type { Metadata } from 'next';
import { JobList } from '@/components/jobs/job-list';
import { getContext } from '@/lib/context';
import { listJobs } from '@/lib/services/list-jobs';

export const metadata: Metadata = { title: 'Jobs' };

export default async function JobsPage() {
  const jobs = await listJobs(await getContext());
  return (
    <main id="content" className="mx-auto w-full max-w-4xl p-3 sm:p-4">
      <h1 className="mb-3 text-xl">Jobs</h1>
      <JobList initial={jobs} />
    </main>
  );
}
