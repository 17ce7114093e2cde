import type { CSSProperties, ReactNode } from 'react';

type Props = {
  label: string;
  className: string;
  style?: CSSProperties;
  /** One of many of the same name on a page, such as the tables of texts: no landmark. */
  many?: boolean;
  children: ReactNode;
};

/** A box whose contents scroll, with the mouse and by keyboard. */
export function ScrollBox({ label, className, style, many = false, children }: Props) {
  return (
    <section
      role={many ? 'group' : undefined}
      aria-label={label}
      tabIndex={0}
      className={className}
      style={style}
    >
      {children}
    </section>
  );
}
