'use client';

import { classNames } from '@/components/ui/class-names';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { useViewQuery } from '@/components/view/use-view-query';
import { type Pairing, pairingLabel } from '@/lib/core/rewards/pairing';
import type { SharedBeginnings } from '@/lib/core/views/length-view';
import { chosenWords, prepareBeginnings, USUAL_WORDS } from './prepare-beginnings';
import { TokenizerChoice } from './tokenizer-choice';

type Props = {
  beginnings: SharedBeginnings;
  pairing: Pairing;
  tokenizers: readonly string[];
};

/** How many pairs a trainer that cuts texts would see as one and the same. */
export function BeginningsPanel({ beginnings, pairing, tokenizers }: Props) {
  const { query, note } = useViewQuery();
  const words = chosenWords(new URLSearchParams(query).get('words'), beginnings);
  const { rows, sentence, over } = prepareBeginnings(beginnings, words);
  return (
    <Panel
      title={`Pairs of ${pairingLabel(pairing)} that begin alike`}
      aside={
        <div className="flex flex-wrap items-center gap-1.5 text-muted text-xs">
          {tokenizers.length > 0 ? <TokenizerChoice names={tokenizers} chosen={null} /> : null}
          <span className="flex items-center gap-1.5">
            <span aria-hidden>first … words</span>
            <Segmented
              label="First words compared"
              value={String(words)}
              options={rows.map((row) => ({ value: String(row.words), label: String(row.words) }))}
              onChange={(next) =>
                note({ words: Number(next) === USUAL_WORDS ? null : next }, 'push')
              }
            />
          </span>
        </div>
      }
    >
      <p role="status">{sentence}</p>
      <table className="mt-2 w-full text-xs">
        <thead className="text-muted">
          <tr className="border-line border-b">
            <th scope="col" className="py-1 text-right font-medium">
              first words
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-medium">
              same pairs
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-medium">
              share
            </th>
            <th scope="col" className="w-1/2 py-1 pl-3">
              <span className="sr-only">share as a bar</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.words}
              className={classNames(
                'border-line border-b last:border-0',
                row.words === words && 'bg-sunken font-semibold',
              )}
            >
              <th scope="row" className="py-0.5 text-right font-medium">
                {row.words}
              </th>
              <td className="py-0.5 pl-3 text-right">{row.pairs}</td>
              <td className="py-0.5 pl-3 text-right">{row.share}</td>
              <td className="py-0.5 pl-3">
                <svg
                  aria-hidden
                  viewBox="0 0 100 6"
                  preserveAspectRatio="none"
                  className="block h-2 w-full"
                >
                  <rect width={100 * row.part} height={6} fill="var(--bar)" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-muted text-xs">
        Same: a reader of only the first words could not tell chosen from rejected. Words are what
        white space separates, not a tokenizer’s pieces; {over}.
        {tokenizers.length === 0 ? (
          <>
            {' '}
            To count tokens, name a tokenizer: <code>sweetspot tokenizer add NAME SOURCE</code>.
          </>
        ) : null}
      </p>
    </Panel>
  );
}
