import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { PromptDetail } from '@/components/prompt/prompt-detail';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { readPrompt } from '@/lib/services/read-prompt';

type Props = {
  params: Promise<{ name: string; ordinal: string }>;
  searchParams: DatasetPageProps['searchParams'];
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Prompt of ${await datasetName(params)}` };
}

export default async function PromptPage({ params, searchParams }: Props) {
  const { ordinal } = await params;
  if (!/^\d{1,9}$/.test(ordinal)) notFound();
  const { parsed, query, search } = await readViewRequest(params, searchParams);
  const view = await orNotFound(readPrompt(await getContext(), parsed, Number(ordinal)));
  const { name } = view.header.dataset;
  return (
    <ViewFrame
      header={view.header}
      filter={parsed.view.filter}
      title={`Prompt #${view.ordinal} of ${name}`}
      aside={<PairingChoice dataset={name} pairing={parsed.view.pairing} />}
    >
      <PromptDetail
        key={view.ordinal}
        view={view}
        pairing={parsed.view.pairing}
        query={query}
        model={[search.response_model].flat()[0] || null}
      />
    </ViewFrame>
  );
}
