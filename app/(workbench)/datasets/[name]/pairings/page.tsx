import type { Metadata } from 'next';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { PairingWorkbench } from '@/components/pairings/pairing-workbench';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { dependsOnPairing } from '@/lib/core/filters/prompt-filter';
import { defaultPairing } from '@/lib/schema/views/view-params';
import { readMatrix } from '@/lib/services/read-matrix';
import { readPairing } from '@/lib/services/read-pairing';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Pairings of ${await datasetName(params)}` };
}

export default async function PairingsPage({ params, searchParams }: DatasetPageProps) {
  const { parsed } = await readViewRequest(params, searchParams, 'pairings');
  const context = await getContext();
  const [view, initial] = await orNotFound(
    Promise.all([readMatrix(context, parsed), readPairing(context, parsed, 'beginnings')]),
  );
  const { filter, pairing } = parsed.view;
  return (
    <ViewFrame
      needsRewards
      header={view.header}
      filter={filter}
      title={`Pairings of ${view.header.dataset.name}: what would each choice give?`}
    >
      <PairingWorkbench
        view={view}
        initial={initial}
        pairing={pairing}
        home={defaultPairing()}
        filterDependsOnPairing={dependsOnPairing(filter)}
      />
    </ViewFrame>
  );
}
