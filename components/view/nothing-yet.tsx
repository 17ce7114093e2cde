import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import type { DatasetCard } from '@/lib/core/views/dataset-card';
import { datasetPath } from './edit-query';

/** Stands where a page has nothing to show, since no response of the dataset has a reward: leads to what brings some. */
export function NothingYet({ dataset }: { dataset: DatasetCard }) {
  const { name, responses } = dataset;
  const action = (href: string, label: string) => (
    <Link href={href} className={buttonClass({ variant: 'primary' })}>
      {label}
    </Link>
  );
  if (responses === 0) {
    return (
      <EmptyState
        title="No responses yet"
        action={action(`/sample?dataset=${encodeURIComponent(name)}`, 'Sample responses')}
      >
        These prompts have no responses. Sample some from an endpoint, which makes a new dataset of
        them, then score that one.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No rewards yet" action={action(datasetPath(name, 'scores'), 'Score them')}>
      Every response is unscored. Verifiers can score those whose prompts carry constraints.
    </EmptyState>
  );
}
