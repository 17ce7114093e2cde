'use client';

import { Redo2, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { formatDateTime } from '@/lib/core/format/format-time';
import { type Pairing, pairingLabel } from '@/lib/core/rewards/pairing';
import type { CuratedPrompt, CurationView } from '@/lib/core/views/curation-view';
import { BulkCuration } from './bulk-curation';
import { overrideLabel, whenAndWhy } from './decision-text';
import { useCurate } from './use-curate';

type Props = {
  view: CurationView;
  query: string;
  /** The pairing that conflicts were judged by; null: the recipe in the address. */
  judgedBy: Pairing | null;
};

/** What people decided about the prompts of a dataset: as it stands, what does not fit, and how it came about. */
export function CurationOverview({ view, query, judgedBy }: Props) {
  const { header, counts, curated, prompts, conflicts, looked } = view;
  const name = header.dataset.name;
  const api = withQuery(`/api/datasets/${encodeURIComponent(name)}/curation`, query);
  const href = (ordinal: number) => withQuery(datasetPath(name, `prompts/${ordinal}`), query);
  const judge = judgedBy ? `pairing ${pairingLabel(judgedBy)}` : 'recipe in the address';
  const facts = [
    ['excluded', counts.excluded],
    ['swapped', counts.swapped],
    ['set by a person', counts.set],
    ['tagged', counts.tagged],
    ['with a note', counts.noted],
    ['in conflict', conflicts],
  ] as const;
  return (
    <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid min-w-0 gap-3">
        <section className="panel grid gap-3 p-3" aria-label="Counts">
          <dl className="flex flex-wrap gap-x-8 gap-y-2">
            {facts.map(([label, count]) => (
              <div key={label}>
                <dd className="font-semibold text-lg">{formatCount(count)}</dd>
                <dt className="text-muted text-xs">{label}</dt>
              </div>
            ))}
          </dl>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted text-xs">
            <BulkCuration dataset={name} query={query} shown={header.shown} />
            <p>
              Applied after every recipe and pairing of this dataset. The matrix and its numbers
              stay those of the automatic picks.
            </p>
          </div>
          {conflicts > 0 ? (
            <Notice tone="warn">
              {countOf(conflicts, 'override')} {conflicts === 1 ? 'does' : 'do'} not fit what the{' '}
              {judge} makes. They change nothing there, and apply again where they fit.
            </Notice>
          ) : null}
          {looked.overridden < looked.of ? (
            <Notice>
              Only the first {formatCount(looked.overridden)} of {formatCount(looked.of)} overridden
              prompts were looked at for conflicts; the command line looks at all: sweetspot
              curation {name}
            </Notice>
          ) : null}
        </section>
        {prompts.length === 0 ? (
          <EmptyState
            title={curated.total === 0 ? 'Nothing decided yet' : 'None of these is shown'}
          >
            {curated.total === 0
              ? 'Open a prompt to swap its pair, set its sides, exclude it, tag it or write a note.'
              : `The filter hides all ${countOf(curated.total, 'curated prompt')}.`}
          </EmptyState>
        ) : (
          <Panel title={listTitle(view)}>
            <ul className="divide-y divide-line">
              {prompts.map((prompt) => (
                <Decided key={prompt.promptId} prompt={prompt} href={href(prompt.ordinal)} />
              ))}
            </ul>
          </Panel>
        )}
      </div>
      <History view={view} api={api} />
    </div>
  );
}

function listTitle({ prompts, curated: { shown, total } }: CurationView): string {
  const listed = prompts.length < shown ? `The first ${prompts.length} of ` : '';
  const hidden = shown < total ? `, ${formatCount(total - shown)} more hidden by the filter` : '';
  return `${listed}${countOf(shown, 'curated prompt')}${hidden}`;
}

function Decided({ prompt, href }: { prompt: CuratedPrompt; href: string }) {
  const { ordinal, text, override, tags, note, conflict } = prompt;
  return (
    <li className="grid gap-1 py-2 text-xs">
      <div className="flex min-w-0 items-baseline gap-2">
        <span className="w-12 shrink-0 text-right text-muted">#{ordinal}</span>
        <Link href={href} prefetch={false} className="min-w-0 flex-1 truncate text-sm">
          {text || '(empty prompt)'}
        </Link>
        {override ? (
          <Badge tone={conflict === null ? 'neutral' : 'warn'}>
            {overrideLabel(override.action)}
          </Badge>
        ) : null}
      </div>
      <div className="grid gap-0.5 pl-14 text-muted">
        {conflict === null ? null : <p className="text-warn">Does not fit: {conflict}.</p>}
        {override ? <p>{whenAndWhy(override)}</p> : null}
        {tags.map((tag) => (
          <p key={tag.text}>
            <Badge>{tag.text}</Badge> {whenAndWhy(tag)}
          </p>
        ))}
        {note ? (
          <p className="whitespace-pre-wrap break-words">
            <span className="text-ink">{note.text}</span> ({whenAndWhy(note)})
          </p>
        ) : null}
      </div>
    </li>
  );
}

function History({ view, api }: { view: CurationView; api: string }) {
  const { history, undo, redo } = view;
  const { step, busy } = useCurate(api);
  useHotkeys({ u: () => undo && void step('undo'), U: () => redo && void step('redo') });
  return (
    <Panel
      title="History, the latest first"
      aside={
        <span className="inline-flex gap-1">
          <Button
            size="small"
            disabled={busy || !undo}
            onClick={() => void step('undo')}
            title="Undo the last decision (u)"
          >
            <Undo2 aria-hidden className="size-3.5" />
            Undo
          </Button>
          <Button
            size="small"
            disabled={busy || !redo}
            onClick={() => void step('redo')}
            title="Redo what was undone last (Shift u)"
          >
            <Redo2 aria-hidden className="size-3.5" />
            Redo
          </Button>
        </span>
      }
    >
      {history.length === 0 ? (
        <p className="text-muted text-xs">Nothing yet.</p>
      ) : (
        <ol className="divide-y divide-line text-xs">
          {history.map(({ id, at, what, reason, undone }) => (
            <li key={id} className={classNames('py-1.5', undone && 'text-muted')}>
              <p className="break-words">
                {undone ? <span>undone: </span> : null}
                <span className={classNames(undone && 'line-through')}>{what.join('; ')}</span>
              </p>
              <p className="text-muted">
                <time dateTime={at}>{formatDateTime(at)}</time>
                {reason === '' ? '' : `: ${reason}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
