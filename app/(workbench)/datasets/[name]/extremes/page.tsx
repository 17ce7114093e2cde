import type { Metadata } from 'next';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { Extremes } from '@/components/extremes/extremes';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { readExtremes } from '@/lib/services/read-extremes';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Extremes of ${await datasetName(params)}` };
}

export default async function ExtremesPage({ params, searchParams }: DatasetPageProps) {
  const { parsed, query } = await readViewRequest(params, searchParams);
  const view = await orNotFound(readExtremes(await getContext(), parsed));
  const { name } = view.header.dataset;
  const { filter, pairing } = parsed.view;
  return (
    <ViewFrame
      needsRewards
      header={view.header}
      filter={filter}
      title={`Extremes of ${name}: what stands out, and does it deserve to?`}
      aside={<PairingChoice dataset={name} pairing={pairing} />}
    >
      <Extremes view={view} pairing={pairing} query={query} />
    </ViewFrame>
  );
}
