import type { HTMLInputTypeAttribute } from 'react';
import { classNames } from '@/components/ui/class-names';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  type?: HTMLInputTypeAttribute;
  className?: string;
};

/** A line of text under its label. */
export function TextField({ label, value, onChange, placeholder, type, className }: Props) {
  return (
    <label className={classNames('grid min-w-0 gap-1 text-xs', className)}>
      <span className="text-muted">{label}</span>
      <input
        type={type ?? 'text'}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
        className="h-7 min-w-0 rounded-md border border-line-strong/60 bg-panel px-2 text-sm"
      />
    </label>
  );
}
