import type { Metadata } from 'next';
import { Suspense } from 'react';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { BeginningsPanel } from '@/components/length/beginnings-panel';
import { Length } from '@/components/length/length';
import { Skeleton } from '@/components/ui/skeleton';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { DEFAULT_SEED, parseSeed, parseTokenizer } from '@/lib/schema/views/analysis-params';
import { readLength } from '@/lib/services/read-length';
import { listTokenizers } from '@/lib/services/tokenizers/list-tokenizers';
import { CountedTokens } from './counted-tokens';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Length in ${await datasetName(params)}` };
}

export default async function LengthPage({ params, searchParams }: DatasetPageProps) {
  const request = await readViewRequest(params, searchParams);
  const seeded = parseSeed(request.parsed, request.search);
  const { seed } = seeded;
  const context = await getContext();
  const tokenizers = (await listTokenizers(context)).map(({ name }) => name);
  const { parsed, tokenizer } = parseTokenizer(seeded.parsed, request.search, tokenizers);
  const view = await orNotFound(readLength(context, parsed, seed));
  const { name } = view.header.dataset;
  const { filter, pairing } = parsed.view;
  return (
    <ViewFrame
      needsRewards
      header={view.header}
      filter={filter}
      title={`Length in ${name}: is the longer response the better one?`}
      aside={<PairingChoice dataset={name} pairing={pairing} />}
    >
      <Length view={view} pairing={pairing} usualSeed={DEFAULT_SEED} query={request.query}>
        {tokenizer === null ? (
          <BeginningsPanel beginnings={view.beginnings} {...{ pairing, tokenizers }} />
        ) : (
          <Suspense key={request.query} fallback={<Skeleton className="h-96" />}>
            <CountedTokens {...{ parsed, seed, tokenizer, tokenizers }} />
          </Suspense>
        )}
      </Length>
    </ViewFrame>
  );
}
