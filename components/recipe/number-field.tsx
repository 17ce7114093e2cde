'use client';

import { useId, useState } from 'react';
import { classNames } from '@/components/ui/class-names';

type Props = {
  label: string;
  /** Says what it is where a label would repeat what stands beside it; the label is empty then. */
  name?: string;
  value: number | null;
  onChange: (value: number | null) => void;
  /** Shown where there is no value. */
  placeholder?: string;
  min?: number;
  /** Whole numbers only. */
  whole?: boolean;
  required?: boolean;
  /** Takes a line of its own, the number at its end. */
  wide?: boolean;
};

/** A number that takes effect as soon as it is one; while it is not, it is marked and the last one stays. */
export function NumberField({
  label,
  name,
  value,
  onChange,
  placeholder,
  min,
  whole,
  required,
  wide,
}: Props) {
  const id = useId();
  const [text, setText] = useState(value === null ? '' : String(value));
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (parse(text) !== value) setText(value === null ? '' : String(value));
  }
  const isGood = (number: number | null) =>
    number === null
      ? !required
      : Number.isFinite(number) &&
        (min === undefined || number >= min) &&
        (!whole || Number.isInteger(number));
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 text-xs',
        wide && 'w-full justify-between',
      )}
    >
      {label === '' ? null : (
        <label htmlFor={id} className="text-muted">
          {label}
        </label>
      )}
      <input
        id={id}
        aria-label={name}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder}
        aria-invalid={!isGood(parse(text))}
        onChange={({ target }) => {
          setText(target.value);
          const number = parse(target.value);
          if (isGood(number) && number !== value) onChange(number);
        }}
        className="h-7 w-20 rounded-md border border-line-strong/60 bg-panel px-1.5 text-right tabular-nums aria-[invalid=true]:border-danger"
      />
    </span>
  );
}

function parse(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim().replace('−', '-'));
}
