import Link from 'next/link';
import type { KnownEndpoint } from '@/components/sampling/sampling-choices';
import type { DatasetCard } from '@/lib/core/views/dataset-card';
import type { ScoresView } from '@/lib/core/views/scores-view';
import { EndpointScoreForm } from './endpoint-score-form';
import { RewardsPanel } from './rewards-panel';
import { ScoreForm } from './score-form';

/** The rewards of a dataset side by side, and the way to further ones. */
export function Scores({ view, known }: { view: ScoresView; known: KnownEndpoint }) {
  const { dataset, approximate, last } = view;
  const hints = [...new Set(Object.values(approximate))];
  return (
    <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="lg:col-start-2 lg:row-start-1">
        <ScoreForm key={last?.id} view={view} />
      </div>
      <RewardsPanel view={view} className="lg:col-start-1 lg:row-start-1">
        {dataset.rewards.length === 0 ? <NoRewards dataset={dataset} /> : null}
        {hints.map((hint) => (
          <p key={hint} className="mt-2 text-muted text-xs">
            {hint}
          </p>
        ))}
      </RewardsPanel>
      <div className="lg:col-span-2">
        <EndpointScoreForm key={dataset.name} view={view} known={known} />
      </div>
    </div>
  );
}

function NoRewards({ dataset }: { dataset: DatasetCard }) {
  if (dataset.responses > 0) {
    return (
      <p className="text-muted">
        None yet: every response is unscored. Pages that show rewards come with the first one.
      </p>
    );
  }
  return (
    <p className="text-muted">
      None yet, and no responses to score:{' '}
      <Link
        href={`/sample?dataset=${encodeURIComponent(dataset.name)}`}
        className="underline underline-offset-2"
      >
        sample some
      </Link>{' '}
      first. They become a dataset of their own, which is then scored.
    </p>
  );
}
