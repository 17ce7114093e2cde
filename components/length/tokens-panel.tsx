import { classNames } from '@/components/ui/class-names';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { ScrollBox } from '@/components/ui/scroll-box';
import { type Pairing, pairingLabel } from '@/lib/core/rewards/pairing';
import type { TokenLengths } from '@/lib/core/views/length-view';
import { prepareTokens } from './prepare-tokens';
import { TokenizerChoice } from './tokenizer-choice';

type Props = {
  /** What was counted, or why nothing could be. */
  lengths: TokenLengths | { problem: string };
  pairing: Pairing;
  tokenizer: string;
  tokenizers: readonly string[];
};

const TONES = { chosen: 'text-chosen', rejected: 'text-rejected' };
const CELL = 'py-0.5 pl-2 text-right whitespace-nowrap';
const HEAD = 'py-1 pl-2 text-right font-medium';

/** What a trainer's limit does to the pairs, in tokens of a tokenizer. */
export function TokensPanel({ lengths, pairing, tokenizer, tokenizers }: Props) {
  return (
    <Panel
      title={`Pairs of ${pairingLabel(pairing)} within a limit of tokens`}
      aside={<TokenizerChoice names={tokenizers} chosen={tokenizer} />}
    >
      {'problem' in lengths ? (
        <Notice tone="danger" role="alert">
          Tokens could not be counted: {lengths.problem}.
        </Notice>
      ) : (
        <TokenTable lengths={lengths} />
      )}
    </Panel>
  );
}

function TokenTable({ lengths }: { lengths: TokenLengths }) {
  const { facts, sentence, rows, over } = prepareTokens(lengths);
  return (
    <>
      <dl className="mb-2 grid grid-cols-3 gap-3">
        {facts.map(({ name, value, tone }) => (
          <div key={name}>
            <dt className={classNames('text-xs', tone ? TONES[tone] : 'text-muted')}>{name}</dt>
            <dd className="text-xl">{value}</dd>
          </div>
        ))}
      </dl>
      <p role="status">{sentence}</p>
      <ScrollBox label="Pairs within each limit" className="mt-2 overflow-x-auto">
        <table className="w-full text-xs">
          <thead className="text-muted">
            <tr className="border-line border-b align-bottom">
              <th scope="col" className="py-1 text-right font-medium">
                limit, tokens
              </th>
              <th scope="col" className={HEAD}>
                same pairs
              </th>
              <th scope="col" className={HEAD}>
                share
              </th>
              <th scope="col" className={HEAD}>
                cut pairs
              </th>
              <th scope="col" className={HEAD}>
                share
              </th>
              <th scope="col" className={classNames(HEAD, 'text-chosen')}>
                chosen cut
              </th>
              <th scope="col" className={classNames(HEAD, 'text-rejected')}>
                rejected cut
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.limit}
                className={classNames(
                  'border-line border-b last:border-0',
                  row.isUsual && 'bg-sunken font-semibold',
                )}
              >
                <th scope="row" className="py-0.5 text-right font-medium">
                  {row.limit}
                </th>
                <td className={CELL}>{row.same}</td>
                <td className={CELL}>{row.sameShare}</td>
                <td className={CELL}>{row.cut}</td>
                <td className={CELL}>{row.cutShare}</td>
                <td className={CELL}>{row.chosenShare}</td>
                <td className={CELL}>{row.rejectedShare}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="mt-2 text-muted text-xs">
        A limit is one of prompt and response together, of which a trainer keeps the beginning. Cut:
        a side is longer. Same: what is kept of both sides is the same. Tokens of{' '}
        {lengths.tokenizer}, without what a chat template adds; {over}.
      </p>
    </>
  );
}
