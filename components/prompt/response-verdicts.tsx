'use client';

import { Check, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { TextPieces } from '@/components/search/text-pieces';
import { classNames } from '@/components/ui/class-names';
import { cutAtMarks } from '@/lib/core/search/mark-matches';
import type { VerdictsView, VerdictView } from '@/lib/core/views/verdicts-view';
import { responseCounts } from './constraint-counts';
import { marksOf } from './marks-of';

type Props = {
  constraints: VerdictsView['constraints'];
  response: VerdictsView['responses'][number];
  /** The response's text; null where it is too long for places to be shown. */
  text: string | null;
  /** The text as it is shown without places. */
  children: ReactNode;
};

/** The verdicts on a response with their reasons; one that speaks of places shows them in the text. */
export function ResponseVerdicts({ constraints, response, text, children }: Props) {
  const [shown, setShown] = useState<number | null>(null);
  const spans = shown === null ? [] : (response.verdicts[shown]?.spans ?? []);
  return (
    <>
      <details className="text-xs" open>
        <summary className="text-muted">{responseCounts(response)}</summary>
        <ul className="mt-1 mb-1 grid gap-x-4 gap-y-0.5 lg:grid-cols-2">
          {response.verdicts.map((verdict, at) => (
            <Verdict
              // biome-ignore lint/suspicious/noArrayIndexKey: a constraint may stand twice and never moves
              key={at}
              name={constraints[at]?.id ?? ''}
              verdict={verdict}
              shown={shown === at}
              onShow={
                text !== null && verdict.spans.length > 0
                  ? () => setShown(shown === at ? null : at)
                  : null
              }
            />
          ))}
        </ul>
      </details>
      {text !== null && spans.length > 0 ? (
        <div className="model-text max-w-[80ch]">
          <TextPieces pieces={cutAtMarks(text, marksOf(spans))} />
        </div>
      ) : (
        children
      )}
    </>
  );
}

type VerdictProps = {
  name: string;
  verdict: VerdictView;
  shown: boolean;
  onShow: (() => void) | null;
};

function Verdict({ name, verdict, shown, onShow }: VerdictProps) {
  const { passed, loose, reason } = verdict;
  const Icon = passed ? Check : X;
  return (
    <li className="flex min-w-0 items-start gap-1.5">
      <Icon
        aria-hidden
        className={classNames('mt-0.5 size-3.5 shrink-0', passed ? 'text-chosen' : 'text-rejected')}
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="sr-only">{passed ? 'satisfied: ' : 'not satisfied: '}</span>
        {name} <span className="text-muted">{reason}</span>
        {!passed && loose ? <span className="text-muted"> (loosely satisfied)</span> : null}
        {onShow ? (
          <button
            type="button"
            aria-pressed={shown}
            onClick={onShow}
            className="ml-1.5 text-muted underline underline-offset-2 hover:text-ink"
          >
            {shown ? 'hide places' : 'show places'}
          </button>
        ) : null}
      </span>
    </li>
  );
}
