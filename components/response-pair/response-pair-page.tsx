'use client';

import Link from 'next/link';
import { useState } from 'react';
import { positionText } from '@/components/prompt/prepare-prompt';
import { PromptNav } from '@/components/prompt/prompt-nav';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import type { ResponsePairView } from '@/lib/core/views/response-pair-view';
import { AskedPrompt } from './asked-prompt';
import { allResponses } from './prepare-response-pair';
import { ResponsePair } from './response-pair';
import { useResponsePair } from './use-response-pair';

type Props = { initial: ResponsePairView; query: string };

/** Two responses on a page of their own; the address follows the steps. */
export function ResponsePairPage({ initial, query }: Props) {
  const { header, ordinal } = initial;
  const name = header.dataset.name;
  const [sides, setSides] = useState({ a: initial.a.index, b: initial.b.index });
  const rest = editQuery(query, { a: null, b: null });
  const compared = editQuery(rest, { a: String(sides.a), b: String(sides.b) });
  const path = datasetPath(name, `prompts/${ordinal}/compare`);
  const { view, busy, problem } = useResponsePair(withQuery(`/api${path}`, compared), initial);
  const onSides = (a: number, b: number) => {
    setSides({ a, b });
    const next = editQuery(rest, { a: String(a), b: String(b) });
    window.history.replaceState(null, '', withQuery(path, next));
  };
  return (
    <>
      <PromptNav
        dataset={name}
        query={rest}
        position={positionText(initial)}
        previous={initial.previous}
        next={initial.next}
        page="/compare"
        marked={initial.marks.messages.length + initial.marks.responses.length > 0}
      />
      <Panel
        title="Prompt"
        aside={
          <Link
            href={withQuery(datasetPath(name, `prompts/${ordinal}`), rest)}
            className="text-xs underline underline-offset-2"
          >
            {allResponses(initial)}
          </Link>
        }
      >
        <AskedPrompt view={initial} />
      </Panel>
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
      <section className="panel min-w-0 p-3" aria-busy={busy}>
        {view ? <ResponsePair view={view} asked={sides} inside="page" onSides={onSides} /> : null}
      </section>
    </>
  );
}
