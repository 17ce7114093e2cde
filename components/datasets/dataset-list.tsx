import type { DatasetCard } from '@/lib/core/views/dataset-card';
import { DatasetRow } from './dataset-row';

/** Every dataset, newest first. */
export function DatasetList({ datasets }: { datasets: DatasetCard[] }) {
  return (
    <ul className="grid gap-2" aria-label="Datasets">
      {datasets.map((card) => (
        <DatasetRow key={card.name} card={card} />
      ))}
    </ul>
  );
}
