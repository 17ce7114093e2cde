import { useState } from 'react';

type Props = {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
};

/** A text that is taken once the field is left, or at Enter. */
export function TextField({ label, placeholder, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    if (typed !== null && typed.trim() !== value) onChange(typed.trim());
    setTyped(null);
  };
  return (
    <label className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs">
      <span className="text-muted">{label}</span>
      <input
        value={typed ?? value}
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
        className="h-7 min-w-0 flex-1 rounded-md border border-line-strong/60 bg-panel px-2"
      />
    </label>
  );
}
