import { Dices, Upload } from 'lucide-react';
import Link from 'next/link';
import { DatasetList } from '@/components/datasets/dataset-list';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { getContext } from '@/lib/context';
import { countOf } from '@/lib/core/format/format-count';
import { listDatasets } from '@/lib/services/list-datasets';

export default async function DatasetsPage() {
  const datasets = await listDatasets(await getContext());
  const toImport = (
    <span className="flex flex-wrap gap-2">
      <Link href="/sample" className={buttonClass({})}>
        <Dices aria-hidden className="size-4" />
        Sample responses
      </Link>
      <Link href="/import" className={buttonClass({ variant: 'primary' })}>
        <Upload aria-hidden className="size-4" />
        Import files
      </Link>
    </span>
  );
  return (
    <main id="content" className="mx-auto w-full max-w-[96rem] p-3 sm:p-4">
      {datasets.length === 0 ? (
        <>
          <h1 className="sr-only">Datasets</h1>
          <div className="pt-10">
            <EmptyState title="No datasets yet" action={toImport}>
              Prompts with many sampled responses and their rewards belong here: JSONL or JSON files
              of DPO_Pair, SimPO, nested or one-row-per-response shape, gzip or not.
            </EmptyState>
          </div>
        </>
      ) : (
        <>
          <div className="mb-3 flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
            <h1 className="text-xl">{countOf(datasets.length, 'dataset')}</h1>
            <div className="flex flex-wrap justify-end gap-2">
              <Link href="/synth" className={buttonClass({})}>
                Make prompts
              </Link>
              {toImport}
            </div>
          </div>
          <DatasetList datasets={datasets} />
        </>
      )}
    </main>
  );
}
