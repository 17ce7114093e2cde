import type { Metadata } from 'next';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { PromptsTable } from '@/components/prompts/prompts-table';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { readPrompts } from '@/lib/services/read-prompts';

const FIRST_WINDOW = { offset: 0, limit: 100 };

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Prompts of ${await datasetName(params)}` };
}

export default async function PromptsPage({ params, searchParams }: DatasetPageProps) {
  const { parsed } = await readViewRequest(params, searchParams);
  const page = await orNotFound(readPrompts(await getContext(), parsed, FIRST_WINDOW));
  return (
    <ViewFrame
      header={page.header}
      filter={parsed.view.filter}
      title={`Prompts of ${page.header.dataset.name}`}
      aside={<PairingChoice dataset={page.header.dataset.name} pairing={parsed.view.pairing} />}
    >
      <PromptsTable page={page} />
    </ViewFrame>
  );
}
