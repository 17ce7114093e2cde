'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { FetchedText } from '@/components/text/fetched-text';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { Notice } from '@/components/ui/notice';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import type {
  ComparedPair,
  ComparedPairs,
  ComparedResponse,
  PromptComparisonView,
} from '@/lib/core/views/comparison-view';

type Props = { ordinal: number; dataset: string; query: string };

/** The pairs of one prompt by both recipes, side by side, fetched when it is opened. */
export function PromptComparison({ ordinal, dataset, query }: Props) {
  const [view, setView] = useState<PromptComparisonView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const url = withQuery(`/api${datasetPath(dataset, `compare/${ordinal}`)}`, query);
    fetchJson<PromptComparisonView>(url, { signal }).then(setView, (error: unknown) => {
      if (!signal.aborted) setProblem(messageOf(error));
    });
    return () => controller.abort();
  }, [dataset, ordinal, query]);
  if (problem) {
    return (
      <Notice tone="danger" role="alert">
        {problem}
      </Notice>
    );
  }
  if (!view) return <div className="skeleton h-40" aria-busy="true" />;
  const asked = view.messages.findLast(({ role }) => role === 'user') ?? view.messages.at(-1);
  return (
    <div className="grid min-w-0 gap-2">
      <div className="flex items-start justify-between gap-3">
        <p className="model-text line-clamp-3 min-w-0 text-sm">
          <span className="text-muted text-xs">{asked?.role ?? 'user'} </span>
          {asked?.content || '(empty prompt)'}
        </p>
        <Link
          href={withQuery(datasetPath(dataset, `prompts/${ordinal}`), query)}
          prefetch={false}
          className="shrink-0 text-xs underline decoration-line-strong underline-offset-2"
        >
          open prompt #{ordinal}
        </Link>
      </div>
      <div className="grid min-w-0 gap-x-3 gap-y-1.5 md:grid-cols-2">
        <Pairs name="A" side={view.a} />
        <Pairs name="B" side={view.b} />
      </div>
    </div>
  );
}

/** Its heading, and three rows per pair: both recipes' pairs stand in the same rows, so that they can be compared. */
function Pairs({ name, side }: { name: 'A' | 'B'; side: ComparedPairs }) {
  const { total, pairs } = side;
  const first = total > pairs.length ? `, ${formatCount(pairs.length)} of them here` : '';
  return (
    <section
      aria-label={`Pairs of ${name}`}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid"
      style={{ gridRow: `span ${1 + 3 * pairs.length}` }}
    >
      <h3 className="font-semibold text-xs">
        {name}: {total === 0 ? 'no pair' : countOf(total, 'pair')}
        {first}
      </h3>
      {pairs.map((pair) => (
        <Pair key={`${pair.chosen.index} ${pair.rejected.index}`} pair={pair} />
      ))}
    </section>
  );
}

function Pair({ pair: { chosen, rejected, shared } }: { pair: ComparedPair }) {
  const margin = chosen.reward - rejected.reward;
  const reward = numberFormat([chosen.reward, rejected.reward, margin], 4);
  return (
    <div className="row-span-3 grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid">
      <p className="flex flex-wrap items-center gap-x-3 text-muted text-xs">
        <span>margin {reward(margin)}</span>
        <span>{lengthText(chosen.length - rejected.length)}</span>
        {shared ? <Badge>made by both</Badge> : null}
      </p>
      <Side kind="chosen" response={chosen} reward={reward} />
      <Side kind="rejected" response={rejected} reward={reward} />
    </div>
  );
}

function lengthText(difference: number): string {
  if (difference === 0) return 'both sides equally long';
  const size = formatCount(Math.abs(difference));
  return `chosen ${size} ch ${difference < 0 ? 'shorter' : 'longer'}`;
}

const LOOKS = {
  chosen: 'border-chosen/50 [&>p]:text-chosen [&>p]:bg-chosen-soft',
  rejected: 'border-rejected/50 [&>p]:text-rejected [&>p]:bg-rejected-soft',
} as const;

type SideProps = {
  kind: 'chosen' | 'rejected';
  response: ComparedResponse;
  reward: (value: number) => string;
};

function Side({ kind, response, reward }: SideProps) {
  return (
    <div className={classNames('min-w-0 overflow-hidden rounded-md border', LOOKS[kind])}>
      <p className="flex flex-wrap gap-x-2 px-2.5 py-1 text-xs">
        <strong className="font-semibold">{kind}</strong>
        <span>response {response.index}</span>
        <span>reward {reward(response.reward)}</span>
        <span>{formatCount(response.length)} ch</span>
      </p>
      <div className="px-2.5 py-2 text-xs">
        <FetchedText text={response.text} lines={6} length={response.length} />
      </div>
    </div>
  );
}
