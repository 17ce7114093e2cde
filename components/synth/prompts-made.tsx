import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { datasetPath } from '@/components/view/edit-query';
import { countOf } from '@/lib/core/format/format-count';

/** That the prompts are there, and what can be done with them. */
export function PromptsMade({ dataset, prompts }: { dataset: string; prompts: number }) {
  return (
    <section className="panel grid gap-3 p-3">
      <h2 className="text-sm">{countOf(prompts, 'prompt')} made</h2>
      <p className="text-muted text-xs">
        They have no responses yet. Sample some, then score them with the verifiers.
      </p>
      <div className="flex flex-wrap gap-2">
        <Link
          href={datasetPath(dataset, 'prompts')}
          className={buttonClass({ variant: 'primary' })}
        >
          Read the prompts
        </Link>
        <Link href={`/sample?dataset=${encodeURIComponent(dataset)}`} className={buttonClass({})}>
          Sample responses
        </Link>
      </div>
    </section>
  );
}
