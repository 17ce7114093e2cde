'use client';

import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { RunView } from './run-view';

/** A sampling by its job: one can leave and come back. */
export function SampleRun({ id }: { id: string }) {
  return (
    <div className="grid gap-3">
      <RunView id={id} />
      <Link href="/sample" className={buttonClass({ size: 'small' }, 'justify-self-start')}>
        Sample something else
      </Link>
    </div>
  );
}
