'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Notice } from '@/components/ui/notice';

type Props = { text: string; waiting: boolean };

const ASK_EVERY_MS = 2000;

/** Why a search does not show all; while the index is being built it asks again by itself. */
export function SearchNotice({ text, waiting }: Props) {
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => router.refresh(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting, router]);
  return (
    <Notice tone="warn" role="status">
      {text}
    </Notice>
  );
}
