'use client';

import { lazy, type ReactNode, Suspense } from 'react';
import { FoldedText } from '@/components/ui/folded-text';
import { countOf } from '@/lib/core/format/format-count';
import { RawText } from './raw-text';
import { useTextMode } from './use-text-mode';

/** Loaded when a long text is opened. */
const LazyMarkdown = lazy(() =>
  import('./markdown-view').then((module) => ({ default: module.MarkdownView })),
);

type Props = {
  text: string;
  lines: 6 | 40;
  /** Its length in characters. */
  length: number;
  /** Decides whether there is anything to fold. */
  long: boolean;
  /** The text rendered, or as much of it as shows while it is folded. */
  start: ReactNode;
  /** So many UTF-16 units at the beginning are dimmed where it is raw. */
  dim?: number;
};

/** A text, rendered or raw as its reader chose, folded where it is long. */
export function ModelText({ text, lines, length, long, start, dim = 0 }: Props) {
  const mode = useTextMode();
  if (text.trim() === '') return <em className="text-muted">(empty)</em>;
  if (mode === 'raw') return <RawText text={text} lines={lines} dim={dim} />;
  return (
    <FoldedText
      long={long}
      lines={lines}
      more={`show all ${countOf(length, 'character')}`}
      rendered
      start={start}
    >
      {long ? (
        <Suspense fallback={start}>
          <LazyMarkdown text={text} />
        </Suspense>
      ) : (
        start
      )}
    </FoldedText>
  );
}
