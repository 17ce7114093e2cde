'use client';

import { ListChecks } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { hasErrors } from '@/lib/core/preflight/has-errors';
import { FindingNotice } from './finding-notice';
import { LimitFields } from './limit-fields';
import { preparePreflight } from './prepare-preflight';
import type { PreflightState } from './use-preflight';

type Props = {
  preflight: PreflightState;
  dataset: string;
  /** The view's query string, which links keep. */
  query: string;
  disabled: boolean;
};

/** Checks the pairs before they are exported, once somebody asks, and says what is wrong or remarkable about them. */
export function PreflightPanel({ preflight, dataset, query, disabled }: Props) {
  const { report, problem, checking, confirmed, limit, setLimit, check, confirm } = preflight;
  const prepared = report && preparePreflight(report, dataset, query);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" disabled={disabled || checking} onClick={check}>
          <ListChecks aria-hidden className="size-3.5" />
          Check the pairs
        </Button>
        <LimitFields limit={limit} disabled={disabled || checking} onChange={setLimit} />
        <p role="status" className="text-muted text-xs">
          {checking ? 'Reading every pair…' : prepared?.summary}
        </p>
      </div>
      {problem ? (
        <Notice tone="danger" role="alert">
          The pairs could not be checked. {problem}
        </Notice>
      ) : null}
      {prepared?.findings.map((finding) => (
        <FindingNotice key={finding.kind} finding={finding} />
      ))}
      {report && hasErrors(report) ? (
        <label className="flex items-center gap-2 text-xs">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={(event) => confirm(event.target.checked)}
          />
          Export these pairs all the same
        </label>
      ) : null}
    </div>
  );
}
