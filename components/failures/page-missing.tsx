import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { FailurePage } from './failure-page';

export function PageMissing() {
  return (
    <FailurePage
      title="There is nothing at this address"
      action={
        <Link href="/" className={buttonClass({ variant: 'primary' })}>
          All datasets
        </Link>
      }
    >
      The dataset or prompt may have been deleted or renamed, or the address has a slip in it.
    </FailurePage>
  );
}
