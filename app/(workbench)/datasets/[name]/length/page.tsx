import type { Metadata } from 'next';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { Length } from '@/components/length/length';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { DEFAULT_SEED, parseSeed } from '@/lib/schema/views/analysis-params';
import { readLength } from '@/lib/services/read-length';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Length in ${await datasetName(params)}` };
}

export default async function LengthPage({ params, searchParams }: DatasetPageProps) {
  const request = await readViewRequest(params, searchParams);
  const { parsed, seed } = parseSeed(request.parsed, request.search);
  const view = await orNotFound(readLength(await getContext(), parsed, seed));
  const { name } = view.header.dataset;
  const { filter, pairing } = parsed.view;
  return (
    <ViewFrame
      header={view.header}
      filter={filter}
      title={`Length in ${name}: is the longer response the better one?`}
      aside={<PairingChoice dataset={name} pairing={pairing} />}
    >
      <Length view={view} pairing={pairing} usualSeed={DEFAULT_SEED} query={request.query} />
    </ViewFrame>
  );
}
