import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { datasetPath } from '@/components/view/edit-query';
import { countOf } from '@/lib/core/format/format-count';
import type { Appended } from '@/lib/core/views/job-view';

type Props = {
  dataset: string;
  appended: Appended;
  /** Whether they are those of search trees, which have their rewards. */
  withTrees: boolean;
};

/** Says what a run added to a dataset, and whether it is still to be scored. */
export function AppendedNote({ dataset, appended, withTrees }: Props) {
  const { prompts, responses } = appended;
  if (responses === 0) {
    return <Notice role="status">Nothing was added: {dataset} held all of it.</Notice>;
  }
  const fresh = prompts > 0 ? `, ${countOf(prompts, 'prompt')} among them new` : '';
  return (
    <Notice role="status">
      {countOf(responses, 'response')} were added to {dataset}
      {fresh}. {withTrees ? REWARDED : 'They have no rewards yet: '}
      <Link
        href={datasetPath(dataset, 'scores')}
        className="underline decoration-line-strong underline-offset-2"
      >
        {withTrees ? 'score them by others' : 'score them'}
      </Link>
      .
    </Notice>
  );
}

const REWARDED = 'They have the rewards of the verifiers: ';
