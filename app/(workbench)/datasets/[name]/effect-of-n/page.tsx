import type { Metadata } from 'next';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { EffectOfN } from '@/components/effect/effect-of-n';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { DEFAULT_SEED, parseSeed } from '@/lib/schema/views/analysis-params';
import { readEffectOfN } from '@/lib/services/read-effect-of-n';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Effect of n in ${await datasetName(params)}` };
}

export default async function EffectOfNPage({ params, searchParams }: DatasetPageProps) {
  const request = await readViewRequest(params, searchParams, 'effectOfN');
  const { parsed, seed } = parseSeed(request.parsed, request.search);
  const view = await orNotFound(readEffectOfN(await getContext(), parsed, seed));
  const { name } = view.header.dataset;
  const { filter, pairing } = parsed.view;
  return (
    <ViewFrame
      needsRewards
      header={view.header}
      filter={filter}
      title={`Effect of n in ${name}: what would fewer samples have given?`}
      aside={<PairingChoice dataset={name} pairing={pairing} />}
    >
      <EffectOfN view={view} pairing={pairing} usualSeed={DEFAULT_SEED} />
    </ViewFrame>
  );
}
