'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { fetchJson, messageOf, postJson } from '@/components/api/fetch-json';
import { JobProgress } from '@/components/jobs/job-progress';
import { isActive, refreshJobs } from '@/components/jobs/jobs-store';
import { useJob } from '@/components/jobs/use-job';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { notifyDone } from '@/components/ui/notify';
import { Panel } from '@/components/ui/panel';
import type { JobView } from '@/lib/core/views/job-view';
import type { ScoresView } from '@/lib/core/views/scores-view';
import { RewardTable } from './reward-table';

type Props = { view: ScoresView; className?: string; children: ReactNode };

/** The rewards of a dataset, each with the way to remove it, and the way to undo the last change of them. `children` stand below. */
export function RewardsPanel({ view, className, children }: Props) {
  const router = useRouter();
  const { dataset, approximate, undoable } = view;
  const address = `/api/datasets/${encodeURIComponent(dataset.name)}`;
  const [removing, setRemoving] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { job } = useJob(removing, (ended) => {
    setBusy(false);
    if (ended.status !== 'done') setProblem(ended.error);
    void refreshJobs();
    router.refresh();
  });
  const tryTo = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  };
  const remove = (reward: string) =>
    tryTo(async () => {
      const body = JSON.stringify({ rewards: [reward] });
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'DELETE', body, headers };
      const { job: id } = await fetchJson<{ job: string }>(`${address}/rewards`, init);
      setRemoving(id);
    });
  const undo = () =>
    tryTo(async () => {
      const undone = await postJson<JobView>(`${address}/scores/undo`, {});
      void notifyDone(`Undone: ${undone.title}`);
      setBusy(false);
      router.refresh();
    });
  return (
    <Panel title={`Rewards of ${dataset.name}`} className={className}>
      {dataset.rewards.length > 0 ? (
        <RewardTable
          dataset={dataset}
          approximate={approximate}
          disabled={busy}
          onRemove={(reward) => void remove(reward)}
        />
      ) : null}
      {children}
      {job && isActive(job) ? <JobProgress job={job} /> : null}
      {undoable && !busy ? (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
          <span className="min-w-0 text-muted [overflow-wrap:anywhere]">
            Last change: {undoable.title}
          </span>
          <Button size="small" onClick={() => void undo()}>
            Undo
          </Button>
        </p>
      ) : null}
      {problem ? (
        <Notice tone="danger" role="alert" className="mt-2">
          {problem}
        </Notice>
      ) : null}
    </Panel>
  );
}
