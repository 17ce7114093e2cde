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
  children: ReactNode;
  className?: string;
};

const CLAMPS = { 6: 'line-clamp-[6]', 40: 'line-clamp-[40]' } as const;

/** A text that shows its beginning, and the rest on demand. */
export function FoldedText({ long, lines, more, children, className }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className="min-w-0">
      <div className={classNames('model-text', className, long && !open && CLAMPS[lines])}>
        {children}
      </div>
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
