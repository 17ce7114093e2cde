'use client';

import { Fragment, useState } from 'react';
import { FoldedText } from '@/components/ui/folded-text';
import { formatCount } from '@/lib/core/format/format-count';
import { PlainText } from './plain-text';
import { type TextPart, takeParts } from './take-parts';

type Props = {
  parts: readonly TextPart[];
  long: boolean;
  lines: 6 | 40;
  more: string;
  className?: string;
};

/** So much of a text is laid out at once, in UTF-16 units. */
const FIRST = 20_000;
const STEP = 100_000;

const LOOKS = {
  dim: 'text-muted',
  differs: 'rounded-sm bg-accent-soft text-ink underline decoration-line-strong underline-offset-4',
} as const;

/** Every character of a text as it came, in parts; of a very long one a slice at a time. */
export function PartedText({ parts, long, lines, more, className }: Props) {
  const [most, setMost] = useState(FIRST);
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const left = length - most;
  return (
    <FoldedText
      long={long}
      lines={lines}
      more={more}
      className={className}
      after={
        left > 0 ? (
          <p className="mt-1 text-muted text-xs">
            Very long text: the first {formatCount(most)} of {formatCount(length)} characters, raw.{' '}
            <button
              type="button"
              onClick={() => setMost(most + STEP)}
              className="underline underline-offset-2 hover:text-ink"
            >
              show {formatCount(Math.min(STEP, left))} more
            </button>
          </p>
        ) : null
      }
    >
      {takeParts(parts, most).map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity and never move
        <Fragment key={i}>
          {part.look === 'plain' ? (
            <PlainText text={part.text} />
          ) : (
            <span className={LOOKS[part.look]}>
              <PlainText text={part.text} />
            </span>
          )}
        </Fragment>
      ))}
    </FoldedText>
  );
}
