import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { BulkCuration } from '@/components/curation/bulk-curation';
import { parseWidths, WIDTHS_COOKIE } from '@/components/prompts/column-widths';
import { PromptsTable } from '@/components/prompts/prompts-table';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { parseTable } from '@/lib/schema/views/table-params';
import { readPrompts } from '@/lib/services/read-prompts';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Prompts of ${await datasetName(params)}` };
}

export default async function PromptsPage({ params, searchParams }: DatasetPageProps) {
  const { parsed, query, search } = await readViewRequest(params, searchParams);
  const table = parseTable(parsed, search);
  const page = await orNotFound(
    readPrompts(await getContext(), table.parsed, { page: table.page }),
  );
  const widths = parseWidths((await cookies()).get(WIDTHS_COOKIE)?.value);
  const { name } = page.header.dataset;
  return (
    <ViewFrame
      fill
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
      <PromptsTable page={page} widths={widths} />
    </ViewFrame>
  );
}
