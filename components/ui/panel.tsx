import type { ReactNode } from 'react';
import { classNames } from './class-names';

type Props = { title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string };

/** A titled box. */
export function Panel({ title, aside, children, className }: Props) {
  return (
    <section className={classNames('panel min-w-0 p-3', className)}>
      <div className="mb-2 flex min-h-7 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h2 className="text-sm">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
