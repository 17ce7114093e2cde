import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { WalkedRow } from '@/components/prompts/walked-row';
import { ResponsePairPage } from '@/components/response-pair/response-pair-page';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { readComparedResponses } from '@/lib/schema/views/compared-responses';
import { readResponsePair } from '@/lib/services/read-response-pair';

type Props = {
  params: Promise<{ name: string; ordinal: string }>;
  searchParams: DatasetPageProps['searchParams'];
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Two responses of ${await datasetName(params)}` };
}

export default async function ResponsePairRoute({ params, searchParams }: Props) {
  const { ordinal } = await params;
  if (!/^\d{1,9}$/.test(ordinal)) notFound();
  const { query, search, ...request } = await readViewRequest(
    params,
    searchParams,
    'comparedResponses',
  );
  const { parsed, indexes } = readComparedResponses(request.parsed, search);
  const options = { amount: 'beginnings', dropUnknown: true } as const;
  const view = await orNotFound(
    readResponsePair(await getContext(), parsed, Number(ordinal), indexes, options),
  );
  const { name } = view.header.dataset;
  return (
    <ViewFrame
      header={view.header}
      filter={parsed.view.filter}
      title={`Two responses of prompt #${view.ordinal} of ${name}`}
      aside={<PairingChoice dataset={name} pairing={parsed.view.pairing} />}
    >
      <WalkedRow dataset={name} query={query} position={view.position} />
      <ResponsePairPage
        key={`${view.ordinal} ${view.a.index} ${view.b.index}`}
        initial={view}
        query={query}
      />
    </ViewFrame>
  );
}
