import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { WinningTexts } from '@/lib/core/views/extremes-view';
import { isSuspicious } from './is-suspicious';

type Props = { winners: WinningTexts; dataset: string; query: string };

/** Says on the overview that one text wins so many prompts that the rewards are in doubt. */
export function WinnerHint({ winners, dataset, query }: Props) {
  const { drawn, texts } = winners;
  const [first] = texts;
  if (!first || !isSuspicious(first, drawn.prompts)) return null;
  return (
    <Notice tone="warn">
      One and the same text has the highest reward of {formatCount(first.wins)} of{' '}
      {countOf(drawn.prompts, 'prompt')}.{' '}
      <Link href={withQuery(datasetPath(dataset, 'extremes'), query)} className="underline">
        See the extremes
      </Link>
    </Notice>
  );
}
