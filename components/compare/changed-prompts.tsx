'use client';

import { useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { TextModeChoice } from '@/components/text/text-mode-choice';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { editQuery } from '@/components/view/edit-query';
import { useViewQuery } from '@/components/view/use-view-query';
import { formatCount } from '@/lib/core/format/format-count';
import type { ComparisonView } from '@/lib/core/views/comparison-view';
import { ChangedPromptsTable } from './changed-prompts-table';
import { KIND_LABELS } from './prepare-comparison';

const KINDS = (['changed', 'onlyA', 'onlyB'] as const).map((value) => ({
  value,
  label: { changed: 'changed', onlyA: 'A only', onlyB: 'B only' }[value],
  hint: KIND_LABELS[value],
}));

const SORTS = [
  { value: 'margin', label: 'size of Δ margin' },
  { value: 'chosen', label: 'size of Δ chosen' },
  { value: 'rejected', label: 'size of Δ rejected' },
  { value: 'order', label: 'import order' },
] as const;

type Props = { view: ComparisonView; query: string };

/** The prompts that differ, each of which opens to its pairs side by side. */
export function ChangedPrompts({ view, query }: Props) {
  const { navigate } = useViewQuery();
  const { list, listed, header } = view;
  const [rows, setRows] = useState(view.rows);
  const [problem, setProblem] = useState<string | null>(null);
  const [loading, setLoading] = useState(false);
  const url = `/api/datasets/${encodeURIComponent(header.dataset.name)}/compare`;
  const more = async () => {
    setLoading(true);
    try {
      const next = editQuery(query, { offset: String(list.offset + rows.length) });
      const answer = await fetchJson<ComparisonView>(`${url}?${next}`);
      setRows([...rows, ...answer.rows]);
      setProblem(null);
    } catch (error) {
      setProblem(messageOf(error));
    }
    setLoading(false);
  };
  return (
    <Panel
      title={`Prompts with ${KIND_LABELS[list.kind]}: ${formatCount(listed)}`}
      aside={
        <div className="flex flex-wrap items-center gap-2">
          <Segmented
            label="Which prompts"
            value={list.kind}
            options={KINDS}
            onChange={(kind) => navigate({ list: kind === 'changed' ? null : kind })}
          />
          <Select
            label="order"
            showLabel
            value={list.sort}
            options={SORTS}
            onChange={(sort) => navigate({ by: sort === 'margin' ? null : sort })}
          />
          <TextModeChoice />
        </div>
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">There are none.</p>
      ) : (
        <ChangedPromptsTable rows={rows} dataset={header.dataset.name} query={query} />
      )}
      {problem ? (
        <Notice tone="danger" role="alert" className="mt-2">
          {problem}
        </Notice>
      ) : null}
      {list.offset + rows.length < listed ? (
        <p className="mt-2 flex items-center gap-3 text-muted text-xs">
          {formatCount(rows.length)} of {formatCount(listed)} are listed.
          <Button size="small" disabled={loading} onClick={() => void more()}>
            List more
          </Button>
        </p>
      ) : null}
    </Panel>
  );
}
