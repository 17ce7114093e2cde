import { Dices } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SparkHistogram } from '@/components/charts/spark-histogram';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button-class';
import { datasetPath } from '@/components/view/edit-query';
import { formatDateTime } from '@/lib/core/format/format-time';
import type { DatasetCard } from '@/lib/core/views/dataset-card';
import { DeleteDataset } from './delete-dataset';
import { prepareDatasetCard } from './prepare-dataset-card';

export function DatasetRow({ card }: { card: DatasetCard }) {
  const facts = prepareDatasetCard(card);
  return (
    <li className="panel grid grid-cols-2 items-start gap-x-4 lg:items-center gap-y-2 p-3 sm:grid-cols-4 lg:grid-cols-[minmax(12rem,1.6fr)_5.5rem_6.5rem_9rem_minmax(8rem,1fr)_11rem_auto]">
      <div className="col-span-full min-w-0 lg:col-span-1">
        <h2 className="text-base">
          <Link href={datasetPath(card.name)} className="break-all hover:underline">
            {card.name}
          </Link>{' '}
          {card.synthetic ? (
            <Badge title="Made by Sweetspot as a sample; no model wrote it">synthetic</Badge>
          ) : null}
        </h2>
        <p className="text-muted text-xs">
          imported <time dateTime={card.importedAt}>{formatDateTime(card.importedAt)}</time>
        </p>
      </div>
      <Fact name="prompts">{facts.prompts}</Fact>
      <Fact name="responses">{facts.responses}</Fact>
      <Fact name="samples per prompt">{facts.samples}</Fact>
      <Fact name={facts.rewardsName}>
        <span className="[overflow-wrap:anywhere]">{facts.rewards}</span>
        {facts.rewards.includes('≈') ? (
          <span className="block text-muted text-xs">≈ approximate</span>
        ) : null}
        {facts.unscored ? <span className="block text-muted text-xs">{facts.unscored}</span> : null}
      </Fact>
      <div className="col-span-1 min-w-0">
        {card.histogram ? (
          <>
            <SparkHistogram
              histogram={card.histogram}
              label={facts.histogramLabel}
              className="h-10 w-full"
            />
            <p className="flex justify-between text-muted text-xs">
              <span>{facts.low}</span>
              <span>{facts.high}</span>
            </p>
          </>
        ) : (
          <p className="text-muted text-xs">nothing scored</p>
        )}
      </div>
      <div className="flex justify-self-end">
        <Link
          href={`/sample?dataset=${encodeURIComponent(card.name)}`}
          className={buttonClass({ variant: 'quiet', size: 'icon' })}
          aria-label={`Sample responses to the prompts of ${card.name}`}
          title="Sample responses to its prompts"
        >
          <Dices aria-hidden className="size-4" />
        </Link>
        <DeleteDataset name={card.name} />
      </div>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <dl className="min-w-0">
      <dt className="text-muted text-xs">{name}</dt>
      <dd>{children}</dd>
    </dl>
  );
}
