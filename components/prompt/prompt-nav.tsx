'use client';

import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useTransition } from 'react';
import { dropHeldKeys, holdKey, takeHeldKey } from '@/components/keys/held-keys';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { NextMatch } from '@/components/search/next-match';
import { buttonClass } from '@/components/ui/button-class';
import { classNames } from '@/components/ui/class-names';
import { datasetPath, withQuery } from '@/components/view/edit-query';

type Props = {
  dataset: string;
  query: string;
  position: string;
  previous: number | null;
  next: number | null;
  /** Whether a search marks something. */
  marked?: boolean;
  /** The page of a prompt that the walk goes along. */
  page?: '' | '/compare';
};

/** Back to the table, and to the neighbours in the table's order. */
export function PromptNav({
  dataset,
  query,
  position,
  previous,
  next,
  page = '',
  marked = false,
}: Props) {
  const router = useRouter();
  const table = withQuery(datasetPath(dataset, 'prompts'), query);
  const address = (ordinal: number | null) =>
    ordinal === null ? null : withQuery(datasetPath(dataset, `prompts/${ordinal}${page}`), query);
  const back = address(previous);
  const on = address(next);
  const [leaving, startLeaving] = useTransition();
  // Known at once: a further key may come before the page is drawn as leaving.
  const left = useRef(false);
  useEffect(() => {
    if (!leaving) left.current = false;
  }, [leaving]);
  const steps: Record<string, string | null> = { j: on, k: back };
  const step = (key: string) => {
    if (left.current) holdKey(key);
    else walk(steps[key] ?? null);
  };
  const walk = (url: string | null) => {
    if (url === null) return dropHeldKeys();
    left.current = true;
    startLeaving(() => router.push(url));
  };
  const goOn = useEffectEvent(() => {
    const key = takeHeldKey();
    if (key !== undefined) step(key);
  });
  useEffect(() => goOn(), []);
  useHotkeys({
    j: () => step('j'),
    k: () => step('k'),
    Escape: () => {
      dropHeldKeys();
      router.push(table);
    },
  });
  return (
    <nav aria-label="Prompts" className="flex flex-wrap items-center gap-2 text-xs">
      <Link href={table} className={buttonClass({ variant: 'quiet', size: 'small' })}>
        <ArrowLeft aria-hidden className="size-3.5" />
        table
      </Link>
      <h2 className="font-medium text-sm">{position}</h2>
      <Step url={back} label="Previous prompt (k)" icon={ChevronLeft} />
      <Step url={on} label="Next prompt (j)" icon={ChevronRight} />
      {marked ? <NextMatch /> : null}
    </nav>
  );
}

type StepProps = { url: string | null; label: string; icon: typeof ChevronLeft };

function Step({ url, label, icon: Icon }: StepProps) {
  const look = buttonClass({ size: 'icon' });
  if (url === null) {
    return (
      <span aria-hidden className={classNames(look, 'opacity-40')}>
        <Icon className="size-4" />
      </span>
    );
  }
  return (
    <Link href={url} aria-label={label} title={label} className={look}>
      <Icon aria-hidden className="size-4" />
    </Link>
  );
}
