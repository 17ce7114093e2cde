import type { Metadata } from 'next';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { BulkCuration } from '@/components/curation/bulk-curation';
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
  const { parsed, query } = await readViewRequest(params, searchParams);
  const page = await orNotFound(readPrompts(await getContext(), parsed, FIRST_WINDOW));
  const { name } = page.header.dataset;
  return (
    <ViewFrame
      header={page.header}
      filter={parsed.view.filter}
      title={`Prompts of ${name}`}
      aside={
        <>
          <BulkCuration dataset={name} query={query} shown={page.header.shown} />
          <PairingChoice dataset={name} pairing={parsed.view.pairing} />
        </>
      }
    >
      <PromptsTable page={page} />
    </ViewFrame>
  );
}
