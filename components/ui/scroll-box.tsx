import type { CSSProperties, ReactNode } from 'react';

type Props = { label: string; className: string; style?: CSSProperties; children: ReactNode };

/** A box whose contents scroll, with the mouse and by keyboard. */
export function ScrollBox({ label, className, style, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={className} style={style}>
      {children}
    </section>
  );
}
