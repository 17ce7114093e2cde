import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { PromptDetail } from '@/components/prompt/prompt-detail';
import { WalkedRow } from '@/components/prompts/walked-row';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { readConstraints } from '@/lib/schema/score/read-constraints';
import { readPrompt } from '@/lib/services/read-prompt';
import { readResponseModel } from '@/lib/services/read-response-model';
import { readVerdicts } from '@/lib/services/score/read-verdicts';

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
  const { query, search, ...request } = await readViewRequest(params, searchParams, 'prompt');
  const context = await getContext();
  const { parsed, model } = await readResponseModel(context, request.parsed, search);
  const view = await orNotFound(readPrompt(context, parsed, Number(ordinal)));
  const { name } = view.header.dataset;
  const isChecked = [search.verdicts].flat()[0] === '1';
  const verdicts = isChecked ? await readVerdicts(context, name, Number(ordinal)) : null;
  return (
    <ViewFrame
      header={view.header}
      filter={parsed.view.filter}
      title={`Prompt #${view.ordinal} of ${name}`}
      aside={<PairingChoice dataset={name} pairing={parsed.view.pairing} />}
    >
      <WalkedRow dataset={name} query={query} position={view.position} />
      <PromptDetail
        key={view.ordinal}
        view={view}
        pairing={parsed.view.pairing}
        query={query}
        model={model}
        constraints={readConstraints(view.meta)}
        verdicts={verdicts}
      />
    </ViewFrame>
  );
}
