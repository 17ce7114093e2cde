'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notifyDone, notifyFailed } from '@/components/ui/notify';
import { countOf } from '@/lib/core/format/format-count';
import type { JobView } from '@/lib/core/views/job-view';
import { refreshJobs } from './jobs-store';

/** Deletes a run that is over with what it keeps, once it is confirmed: it cannot be undone. */
export function DeleteRun({ job }: { job: JobView }) {
  const [open, setOpen] = useState(false);
  const kept = (job.sampling ?? job.writing)?.canResume ?? false;
  const held = countOf(job.progress.done, job.writing ? 'task' : 'response');
  const remove = async () => {
    setOpen(false);
    try {
      await fetchJson<null>(`/api/jobs/${encodeURIComponent(job.id)}`, { method: 'DELETE' });
      await refreshJobs();
      void notifyDone('The run is deleted');
    } catch (error) {
      void notifyFailed(messageOf(error));
    }
  };
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        aria-label={`Delete ${job.title}`}
        title="Delete the run; its dataset stays"
        onClick={() => setOpen(true)}
      >
        <Trash2 aria-hidden className="size-4" />
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Delete this run?"
        description={
          kept
            ? `It cannot be resumed any more, and the ${held} it has are kept only where a dataset holds them. This cannot be undone.`
            : 'It leaves the list of jobs. This cannot be undone.'
        }
      >
        <div className="flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>Keep it</Button>
          <Button variant="primary" onClick={() => void remove()}>
            Delete the run
          </Button>
        </div>
      </Dialog>
    </>
  );
}
