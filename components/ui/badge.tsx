import type { ReactNode } from 'react';
import { classNames } from './class-names';

const TONES = {
  neutral: 'border-line bg-sunken text-muted',
  warn: 'border-warn-line bg-warn-soft text-warn',
  chosen: 'border-chosen/40 bg-chosen-soft text-chosen',
  rejected: 'border-rejected/40 bg-rejected-soft text-rejected',
  danger: 'border-danger/50 bg-panel text-danger',
} as const;

type Props = { tone?: keyof typeof TONES; children: ReactNode; title?: string };

export function Badge({ tone = 'neutral', children, title }: Props) {
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex items-center gap-1 whitespace-nowrap rounded border px-1.5 text-xs leading-5',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
