'use client';

import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useTransition } from 'react';
import { promptWalk, type WalkKey } from '@/components/keys/prompt-walk';
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
  const walk = useEffectEvent((key: WalkKey, leave: () => void) => {
    const url = key === 'j' ? on : back;
    if (url === null) return promptWalk.drop();
    leave();
    startLeaving(() => router.push(url));
  });
  useEffect(() => {
    if (leaving) return;
    const step = (key: WalkKey) => walk(key, leave);
    const leave = () => promptWalk.leave(step);
    promptWalk.arrive(step, performance.now());
    return leave;
  }, [leaving]);
  useHotkeys({
    Escape: () => {
      promptWalk.drop();
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
    <Link href={url} prefetch aria-label={label} title={label} className={look}>
      <Icon aria-hidden className="size-4" />
    </Link>
  );
}
