'use client';

import { useMemo, useState } from 'react';
import { fetchText, messageOf } from '@/components/api/fetch-json';
import { FoldedText } from '@/components/ui/folded-text';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { BEGINNING_UNITS } from '@/lib/core/text/text-beginning';
import { markParts } from './mark-parts';
import { RestOfText } from './rest-of-text';
import { type TextPart, takeLines, takeParts } from './take-parts';
import { TextBlocks } from './text-blocks';
import { TextParts } from './text-parts';
import type { WholeText } from './whole-text';

type Props = {
  /** The text, or its beginning where there is a `whole`. */
  parts: readonly TextPart[];
  long: boolean;
  lines: 6 | 40;
  more: string;
  whole?: WholeText | null;
  /** What a search marks. */
  marks?: readonly MarkTerm[];
};

const NO_MARKS: readonly MarkTerm[] = [];

/** Every character of a text as it came, in parts; of a very long one the beginning, and the rest when it is asked for. */
export function PartedText(props: Props) {
  const { parts, long, lines, more, whole = null, marks = NO_MARKS } = props;
  const [all, setAll] = useState<readonly TextPart[] | null>(null);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const start = useMemo(() => markParts(takeParts(parts, BEGINNING_UNITS), marks), [parts, marks]);
  // What lies below the fold is not laid out, unless the way to the next match leads there.
  const seen = useMemo(
    () => (start.some(({ marked }) => marked) ? start : takeLines(start, lines)),
    [start, lines],
  );
  const held = parts.reduce((sum, part) => sum + part.text.length, 0);
  const units = whole?.units ?? held;
  const showAll = async () => {
    if (!whole) return setAll(parts);
    setLoading(true);
    setProblem(null);
    try {
      const text = await fetchText(whole.url);
      setAll([...parts, { text: text.slice(held), look: 'plain' }]);
    } catch (error) {
      setProblem(messageOf(error));
    }
    setLoading(false);
  };
  return (
    <FoldedText
      long={long}
      lines={lines}
      more={more}
      start={<TextParts parts={seen} />}
      after={
        units > BEGINNING_UNITS && !all ? (
          <RestOfText
            units={units}
            matches={whole?.matches ?? 0}
            loading={loading}
            problem={problem}
            onShow={() => void showAll()}
          />
        ) : null
      }
    >
      {all ? <TextBlocks parts={all} marks={marks} /> : <TextParts parts={start} />}
    </FoldedText>
  );
}
