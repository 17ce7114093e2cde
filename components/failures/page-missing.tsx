'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { buttonClass } from '@/components/ui/button-class';
import { FailurePage } from './failure-page';

/** Says that an address leads nowhere, and which. */
export function PageMissing() {
  const pathname = usePathname();
  return (
    <FailurePage
      title="There is nothing at this address"
      action={
        <Link href="/" className={buttonClass({ variant: 'primary' })}>
          All datasets
        </Link>
      }
    >
      <code className="mb-2 block font-mono text-xs [overflow-wrap:anywhere]">{pathname}</code>
      The dataset or prompt may have been deleted or renamed, or the address has a slip in it.
    </FailurePage>
  );
}
