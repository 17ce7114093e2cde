'use client';

import { useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { notifyFailed } from '@/components/ui/notify';

/** Runs an export that errors in its pairs stopped once more, to be written with them. */
export function ExportAnyway({
  stopped,
  onStarted,
}: {
  /** The stopped job. */
  stopped: string;
  /** Is told the new job. */
  onStarted: (job: string) => void;
}) {
  const [starting, setStarting] = useState(false);
  const start = async () => {
    setStarting(true);
    try {
      const url = `/api/exports/${encodeURIComponent(stopped)}/anyway`;
      onStarted((await postJson<{ job: string }>(url, {})).job);
    } catch (error) {
      void notifyFailed(messageOf(error));
    } finally {
      setStarting(false);
    }
  };
  return (
    <Button
      size="small"
      className="justify-self-start"
      disabled={starting}
      onClick={() => void start()}
    >
      Export anyway
    </Button>
  );
}
