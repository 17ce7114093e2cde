'use client';

import { lazy, Suspense } from 'react';
import { isLong } from '@/components/pairs/is-long';
import { findMarks } from '@/lib/core/search/find-marks';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { isLargeText } from '@/lib/core/text/text-beginning';
import { ModelText } from './model-text';
import { RawText } from './raw-text';
import { textStart } from './text-start';

/** Loaded when the first such text is there. */
const LazyMarkdown = lazy(() =>
  import('./markdown-view').then((module) => ({ default: module.MarkdownView })),
);

type Props = {
  text: string;
  lines: 6 | 40;
  /** Its length in characters. */
  length: number;
  /** What a search marks: a text with any of it is shown as it came. */
  marks?: readonly MarkTerm[];
};

/** A whole text that the page fetched, rendered or raw as its reader chose; a very large one is raw. */
export function FetchedText({ text, lines, length, marks = [] }: Props) {
  if (isLargeText(text) || findMarks(text, marks).length > 0) {
    return <RawText text={text} lines={lines} marks={marks} />;
  }
  const long = isLong(text, lines);
  const start = (
    <Suspense fallback={<div className="skeleton h-16" aria-busy="true" />}>
      <LazyMarkdown text={long ? textStart(text, lines) : text} />
    </Suspense>
  );
  return <ModelText text={text} lines={lines} length={length} long={long} start={start} />;
}
