'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { AskedPrompt } from './asked-prompt';
import { allResponses } from './prepare-response-pair';
import { PromptSteps } from './prompt-steps';
import { ResponsePair } from './response-pair';
import { useResponsePair } from './use-response-pair';

type Props = {
  dataset: string;
  ordinal: number;
  query: string;
  /** Where the prompt stands, such as `prompt 3 of 300`. */
  position: string;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  onClosed: () => void;
};

/** Two responses of the table's current prompt over the table; its keys walk the table. */
export function ResponsePairPanel(props: Props) {
  const { position, onClose, onClosed } = props;
  return (
    <Dialog
      open
      wide
      title={position}
      onOpenChange={(open) => !open && onClose()}
      onClosed={onClosed}
    >
      <Inside {...props} />
    </Dialog>
  );
}

type Sides = { ordinal: number; a: number; b: number };

function Inside({ dataset, ordinal, query, onStep }: Props) {
  const [taken, setTaken] = useState<Sides | null>(null);
  const sides = taken?.ordinal === ordinal ? taken : null;
  const named = editQuery(
    query,
    sides ? { a: String(sides.a), b: String(sides.b) } : { a: null, b: null },
  );
  const path = datasetPath(dataset, `prompts/${ordinal}/compare`);
  const { view, busy, problem } = useResponsePair(withQuery(`/api${path}`, named), null);
  const on = () => onStep(1);
  const back = () => onStep(-1);
  useHotkeys(
    {
      j: on,
      J: on,
      ArrowDown: on,
      ArrowRight: on,
      k: back,
      K: back,
      ArrowUp: back,
      ArrowLeft: back,
    },
    'dialog',
  );
  return (
    <div className="grid min-w-0 gap-3" aria-busy={busy}>
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
      {view ? (
        <>
          <AskedPrompt key={view.ordinal} view={view}>
            <Link href={withQuery(path, named)}>open as a page</Link>
            <Link href={withQuery(datasetPath(dataset, `prompts/${ordinal}`), query)}>
              {allResponses(view)}
            </Link>
            <PromptSteps
              previous={view.previous !== null}
              next={view.next !== null}
              onStep={onStep}
            />
            <span className="text-muted max-sm:hidden">
              j k prompts; , . left and &lt; &gt; right by reward; w trades sides; Escape closes
            </span>
          </AskedPrompt>
          <ResponsePair
            view={view}
            asked={sides ?? { a: view.a.index, b: view.b.index }}
            inside="dialog"
            onSides={(a, b) => setTaken({ ordinal: view.ordinal, a, b })}
          />
        </>
      ) : problem ? null : (
        <div className="skeleton h-96" />
      )}
    </div>
  );
}
