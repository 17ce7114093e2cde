'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { buttonClass } from '@/components/ui/button-class';

/** Leads to the pair's responses, word by word; also by key. */
export function CompareLink({ url }: { url: string }) {
  const router = useRouter();
  useHotkeys({ c: () => router.push(url) });
  return (
    <Link
      href={url}
      prefetch={false}
      className={buttonClass({ size: 'small' })}
      title="Compare (c)"
    >
      Compare word by word
    </Link>
  );
}
