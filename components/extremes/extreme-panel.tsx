import Link from 'next/link';
import { Panel } from '@/components/ui/panel';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { numberFormat } from '@/lib/core/format/format-number';
import type { ExtremeList, ExtremePrompt } from '@/lib/core/views/extremes-view';

type Props = {
  title: string;
  /** What the numbers are. */
  unit: string;
  list: ExtremeList;
  /** The numbers as they are written; else four digits that tell them apart. */
  values?: readonly string[];
  /** What is said where there are none. */
  none?: string;
  dataset: string;
  query: string;
};

/** The prompts at one end, each leading to its responses. */
export function ExtremePanel(props: Props) {
  const { title, unit, list, values, none = 'None of the prompts shown is scored.' } = props;
  const { dataset, query } = props;
  const format = numberFormat(
    list.first.map(({ value }) => value),
    4,
  );
  return (
    <Panel title={title} aside={<span className="text-muted text-xs">{unit}</span>}>
      {list.first.length === 0 ? <p className="text-muted">{none}</p> : null}
      <ol className="divide-y divide-line">
        {list.first.map((prompt, i) => (
          <li key={prompt.ordinal} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-1.5">
            <Link
              href={addressOf(prompt, dataset, query)}
              prefetch={false}
              className="min-w-0 hover:underline"
            >
              <span className="block truncate">
                <span className="text-muted text-xs">#{prompt.ordinal} </span>
                {prompt.text || '(empty prompt)'}
              </span>
              {prompt.response === null ? null : (
                <span className="block truncate text-muted text-xs">
                  {prompt.response || '(empty response)'}
                </span>
              )}
            </Link>
            <span className="text-right">{values?.[i] ?? format(prompt.value)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Two responses are compared; one is gone to on its prompt's page. */
function addressOf({ ordinal, a, b }: ExtremePrompt, dataset: string, query: string): string {
  const path = datasetPath(dataset, `prompts/${ordinal}`);
  if (a !== null && b !== null) {
    return withQuery(`${path}/compare`, editQuery(query, { a: String(a), b: String(b) }));
  }
  return `${withQuery(path, query)}${a === null ? '' : `#response-${a}`}`;
}
