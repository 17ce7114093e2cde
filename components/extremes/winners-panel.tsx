import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import type { WinningTexts } from '@/lib/core/views/extremes-view';
import { isSuspicious } from './is-suspicious';

type Props = { winners: WinningTexts; dataset: string; query: string };

/** The texts that have the highest reward of more than one prompt. */
export function WinnersPanel({ winners, dataset, query }: Props) {
  const { drawn, texts } = winners;
  const of =
    drawn.prompts < drawn.of
      ? `${formatCount(drawn.prompts)} of ${countOf(drawn.of, 'prompt')}, drawn`
      : countOf(drawn.of, 'prompt');
  return (
    <Panel title={`One text with the highest reward of several prompts, of ${of}`}>
      {texts.length === 0 ? (
        <p className="text-muted">No text has the highest reward of more than one prompt.</p>
      ) : null}
      <ol className="divide-y divide-line">
        {texts.map((text) => (
          <li
            key={text.digest}
            className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <div>
              <p className="font-semibold text-base">
                {formatCount(text.wins)}{' '}
                <span className="font-normal text-muted text-xs">
                  wins, {formatShare(text.wins, drawn.prompts)}
                </span>
              </p>
              {isSuspicious(text, drawn.prompts) ? (
                <Badge tone="warn">fools the judge?</Badge>
              ) : null}
            </div>
            <div className="grid min-w-0 gap-1">
              <p className="model-text line-clamp-3 font-mono text-xs">
                {text.text || '(empty response)'}
              </p>
              <p className="flex flex-wrap gap-x-3 text-muted text-xs">
                <span>{formatCount(text.length)} ch</span>
                <span>picked by max or μ+2σ of {countOf(text.nearTop, 'prompt')}</span>
                <span>
                  such as{' '}
                  {text.examples.map(({ ordinal, index }, i) => (
                    <span key={ordinal}>
                      {i === 0 ? '' : ', '}
                      <Link
                        href={`${withQuery(datasetPath(dataset, `prompts/${ordinal}`), query)}#response-${index}`}
                        prefetch={false}
                        className="underline underline-offset-2"
                      >
                        #{ordinal}
                      </Link>
                    </span>
                  ))}
                </span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
