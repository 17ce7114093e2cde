'use client';

import { useEffect, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { Panel } from '@/components/ui/panel';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { RunFailureView } from '@/lib/core/views/run-failure-view';

type Props = { job: string; failed: number; noun: 'prompt' | 'response' | 'request' };

type Failures = { count: number; failures: RunFailureView[] };

/** The prompts that could not be sampled, the responses that could not be scored, or the requests for tasks without an answer, each with the reason; asked for anew when there are more. */
export function FailureList({ job, failed, noun }: Props) {
  const [known, setKnown] = useState<Failures | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of failures is another list
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    fetchJson<Failures>(`/api/jobs/${encodeURIComponent(job)}/failures`, { signal }).then(
      setKnown,
      (error: unknown) => {
        if (!signal.aborted) setProblem(messageOf(error));
      },
    );
    return () => controller.abort();
  }, [job, failed]);
  const hidden = known ? known.count - known.failures.length : 0;
  return (
    <Panel title={`${countOf(failed, noun)} failed`}>
      {problem ? <p className="text-danger text-xs">{problem}</p> : null}
      <ul className="grid gap-2">
        {known?.failures.map(({ promptId, prompt, message }) => (
          <li key={promptId} className="grid min-w-0 gap-0.5 rounded-md bg-sunken p-2 text-xs">
            <p className="model-text line-clamp-2">{prompt}</p>
            <p className="text-danger [overflow-wrap:anywhere]">{message}</p>
            <p className="break-all text-muted">{promptId}</p>
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <p className="mt-2 text-muted text-xs">… and {formatCount(hidden)} more</p>
      ) : null}
    </Panel>
  );
}
