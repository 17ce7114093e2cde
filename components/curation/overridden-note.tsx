import Link from 'next/link';
import { countOf } from '@/lib/core/format/format-count';

/** Says beside an export that people overrode pairs of this dataset; nothing where nobody did. */
export function OverriddenNote({ count, href }: { count: number; href: string }) {
  if (count === 0) return null;
  return (
    <p className="mt-2 text-warn text-xs">
      {countOf(count, 'prompt')} of this dataset {count === 1 ? 'is' : 'are'}{' '}
      <Link href={href} className="underline">
        overridden by people
      </Link>
      : an export follows that, the numbers here do not.
    </p>
  );
}
