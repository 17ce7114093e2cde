import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';

type Props = { title: string; children: ReactNode; action: ReactNode };

/** A page for what cannot be shown: what happened, and what to do. */
export function FailurePage({ title, children, action }: Props) {
  return (
    <main id="content" className="px-3 py-16">
      <h1 className="sr-only">{title}</h1>
      <EmptyState title={title} action={action}>
        {children}
      </EmptyState>
    </main>
  );
}
