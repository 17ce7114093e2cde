import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { pairingPaperName } from '@/lib/core/rewards/pairing';
import type { MatrixCell } from '@/lib/core/rewards/pairing-matrix';
import { POINT_LABELS } from '@/lib/core/rewards/reward-point';
import { prepareCoincidence } from './prepare-coincidence';

type Props = { cell: MatrixCell; prompts: number; samples: number; children: ReactNode };

/** The pairing under the cursor in its own words: names, how many pairs, and what they coincide with. */
export function PairingSummary({ cell, prompts, samples, children }: Props) {
  const coincidence = prepareCoincidence(cell, samples);
  return (
    <section className="panel min-w-0 p-3" aria-label="The pairing under the cursor">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-semibold text-xl">
          <span className="text-chosen">{POINT_LABELS[cell.chosen]}</span>
          <span className="px-1.5 text-muted">▸</span>
          <span className="text-rejected">{POINT_LABELS[cell.rejected]}</span>
        </h2>
        <p aria-live="polite">
          usable <strong className="font-semibold">{formatCount(cell.usable)}</strong> of{' '}
          {formatCount(prompts)} prompts{' '}
          <span className="text-muted">({formatShare(cell.usable, prompts)})</span>
        </p>
      </div>
      <p className="mt-0.5 text-muted text-xs">
        chosen is the response nearest to {POINT_LABELS[cell.chosen]}, rejected the one nearest to{' '}
        {POINT_LABELS[cell.rejected]} of its prompt; the paper’s name{' '}
        <code className="break-all font-mono">{pairingPaperName(cell)}</code>
      </p>
      {/* The space of two lines is kept, so that nothing jumps while one walks over the matrix. */}
      <div className="mt-2 min-h-[3.75rem]">
        {coincidence ? (
          <Notice tone={coincidence.tone}>{coincidence.text}</Notice>
        ) : (
          <p className="py-2 text-muted">
            {cell.chosen === 'max' && cell.rejected === 'min'
              ? 'The pair of nearly every script: best against worst.'
              : 'No prompt gives the (max, min) pair here.'}
          </p>
        )}
      </div>
      {children}
    </section>
  );
}
