'use client';

import { useId } from 'react';

type Props = { label: string; value: string; onChange: (value: string) => void };

/** A named seed: any text but an empty one. */
export function SeedField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <span className="flex w-full items-center justify-between gap-1.5 text-xs">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <input
        id={id}
        value={value}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => {
          if (target.value !== '') onChange(target.value);
        }}
        className="h-7 w-20 rounded-md border border-line-strong/60 bg-panel px-1.5 text-right"
      />
    </span>
  );
}
