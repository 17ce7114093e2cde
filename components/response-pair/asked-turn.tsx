import { useEffect, useState } from 'react';
import { fetchText, messageOf } from '@/components/api/fetch-json';
import { FetchedText } from '@/components/text/fetched-text';
import { Notice } from '@/components/ui/notice';
import type { MarkTerm } from '@/lib/core/search/search-query';

type Props = {
  /** What a turn says, or its beginning. */
  text: string;
  /** Length of the whole in UTF-16 units and in characters. */
  units: number;
  length: number;
  /** Where the whole is. */
  url: string;
  marks: readonly MarkTerm[];
};

/** One whole turn of a prompt; what the page does not have of it is fetched. */
export function AskedTurn({ text, units, length, url, marks }: Props) {
  const [fetched, setFetched] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const cut = text.length < units;
  useEffect(() => {
    if (!cut) return;
    const controller = new AbortController();
    const { signal } = controller;
    fetchText(url, { signal }).then(setFetched, (error: unknown) => {
      if (!signal.aborted) setProblem(messageOf(error));
    });
    return () => controller.abort();
  }, [cut, url]);
  if (problem) {
    return (
      <Notice tone="danger" role="alert">
        {problem}
      </Notice>
    );
  }
  const whole = cut ? fetched : text;
  if (whole === null) return <div className="skeleton h-16" aria-busy="true" />;
  return <FetchedText text={whole} lines={40} length={length} marks={marks} />;
}
