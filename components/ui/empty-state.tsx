import type { ReactNode } from 'react';

type Props = { title: string; children: ReactNode; action?: ReactNode };

/** What belongs here, and the one action that brings it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="panel mx-auto flex max-w-xl flex-col items-center gap-3 px-6 py-12 text-center">
      <h2 className="text-base">{title}</h2>
      <div className="max-w-[60ch] text-muted [&_a]:underline [&_a]:underline-offset-2">
        {children}
      </div>
      {action}
    </div>
  );
}
