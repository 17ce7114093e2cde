import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

const TONES = {
  info: 'border-line bg-sunken text-ink',
  warn: 'border-warn-line bg-warn-soft text-warn',
  danger: 'border-danger/50 bg-panel text-danger',
} as const;

type Props = {
  tone?: keyof typeof TONES;
  children: ReactNode;
  className?: string;
  /** `alert` interrupts a screen reader, `status` waits; none is plain content. */
  role?: 'alert' | 'status';
};

export function Notice({ tone = 'info', children, className, role }: Props) {
  const Icon = tone === 'info' ? Info : TriangleAlert;
  return (
    <div
      role={role}
      className={classNames(
        'flex items-start gap-2 rounded-md border px-3 py-2',
        TONES[tone],
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 break-words">{children}</div>
    </div>
  );
}
