import type { Metadata } from 'next';
import { SynthForm } from '@/components/synth/synth-form';
import { SynthJob } from '@/components/synth/synth-job';
import { SynthPreview } from '@/components/synth/synth-preview';
import { Notice } from '@/components/ui/notice';
import { knownEndpoint } from '@/lib/jobs/known-endpoint';
import { parseSynthParams } from '@/lib/schema/synth/parse-synth-params';
import type { SearchParams } from '@/lib/schema/views/view-params';
import { previewSynth } from '@/lib/services/synth/preview-synth';

export const metadata: Metadata = { title: 'Make prompts' };

export default async function SynthPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const { request, plan, ignored } = parseSynthParams(params);
  const view = { request, ignored, ...previewSynth({ ...plan, tasks: null }) };
  return (
    <main id="content" className="mx-auto w-full max-w-[96rem] p-3 sm:p-4">
      <h1 className="mb-3 text-xl">Make verifiable prompts</h1>
      {ignored.length > 0 ? (
        <Notice tone="warn" role="status" className="mb-3">
          Ignored: {ignored.join('; ')}
        </Notice>
      ) : null}
      {typeof params.job === 'string' ? (
        <SynthJob key={params.job} id={params.job} />
      ) : (
        <div className="grid items-start gap-3 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <SynthForm request={request} problem={view.problem} known={knownEndpoint()} />
          <SynthPreview view={view} />
        </div>
      )}
    </main>
  );
}
