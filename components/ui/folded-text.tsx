'use client';

import { type ReactNode, useState } from 'react';
import { classNames } from './class-names';

type Props = {
  /** Decides whether there is anything to fold. */
  long: boolean;
  /** Lines in sight while folded. */
  lines: 6 | 40;
  /** What the button that unfolds says. */
  more: string;
  /** Holds blocks of its own instead of running text. */
  rendered?: boolean;
  /** Stands for the text while it is folded; its beginning is enough. */
  start?: ReactNode;
  /** Stands below an open text. */
  after?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
};

const CLAMPS = { 6: 'line-clamp-[6]', 40: 'line-clamp-[40]' } as const;
const HEIGHTS = {
  6: 'max-h-[7.5rem] overflow-hidden fading',
  40: 'max-h-[50rem] overflow-hidden fading',
} as const;

/** A text that shows its beginning, and the rest on demand. */
export function FoldedText(props: Props) {
  const { long, lines, more, rendered = false, start, after, children, className } = props;
  const [open, setOpen] = useState(false);
  const folded = long && !open;
  return (
    <div className="min-w-0">
      <div
        className={classNames(
          rendered ? 'max-w-[80ch] [overflow-wrap:anywhere]' : 'model-text',
          className,
          folded && (rendered ? HEIGHTS : CLAMPS)[lines],
        )}
      >
        {folded && start !== undefined ? start : children}
      </div>
      {folded ? null : after}
      {long ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="mt-1 text-muted text-xs underline underline-offset-2 hover:text-ink"
        >
          {open ? 'show less' : more}
        </button>
      ) : null}
    </div>
  );
}
