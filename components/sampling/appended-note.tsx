import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { datasetPath } from '@/components/view/edit-query';
import { countOf } from '@/lib/core/format/format-count';
import type { Appended } from '@/lib/core/views/job-view';

/** Says what a run added to a dataset, and that it is still to be scored. */
export function AppendedNote({ dataset, appended }: { dataset: string; appended: Appended }) {
  const { prompts, responses } = appended;
  if (responses === 0) {
    return <Notice role="status">Nothing was added: {dataset} held all of it.</Notice>;
  }
  const fresh = prompts > 0 ? `, ${countOf(prompts, 'prompt')} among them new` : '';
  return (
    <Notice role="status">
      {countOf(responses, 'response')} were added to {dataset}
      {fresh}. They have no rewards yet:{' '}
      <Link
        href={datasetPath(dataset, 'scores')}
        className="underline decoration-line-strong underline-offset-2"
      >
        score them
      </Link>
      .
    </Notice>
  );
}
