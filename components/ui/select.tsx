import type { ChangeEvent } from 'react';
import { classNames } from './class-names';

export type SelectOption = { value: string; label: string };

type Props = {
  label: string;
  /** Shows the label before the box; otherwise it is for screen readers only. */
  showLabel?: boolean;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
  className?: string;
  disabled?: boolean;
};

export function Select({ label, showLabel, value, options, onChange, className, disabled }: Props) {
  return (
    <label className={classNames('inline-flex min-w-0 items-center gap-1.5 text-xs', className)}>
      <span className={showLabel ? 'whitespace-nowrap text-muted' : 'sr-only'}>{label}</span>
      <select
        value={value}
        disabled={disabled}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => onChange(event.target.value)}
        className="h-7 min-w-0 max-w-full truncate rounded-md border border-line-strong/60 bg-panel pr-1 pl-1.5 text-ink"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
