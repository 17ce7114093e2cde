'use client';

import { useId } from 'react';
import { HUB_LICENSES } from '@/lib/core/export/hub-licenses';

/** What is typed for the card; languages stand apart by spaces or commas. */
export type CardTexts = { prettyName: string; license: string; languages: string };

/** Nothing typed. */
export const NO_TEXTS: CardTexts = { prettyName: '', license: '', languages: '' };

/** Returns what was typed as the server takes it. */
export function cardOf({ prettyName, license, languages }: CardTexts) {
  return {
    prettyName: prettyName.trim() || null,
    license: license.trim() || null,
    languages: languages.split(/[\s,]+/).filter((code) => code !== ''),
  };
}

type Props = { texts: CardTexts; onChange: (texts: CardTexts) => void };

/** What only the user can say of the dataset for its card. */
export function CardFields({ texts, onChange }: Props) {
  const licenses = useId();
  return (
    <details className="text-xs">
      <summary>Card: title, licence, languages</summary>
      <div className="mt-1.5 grid gap-1.5">
        <TextField
          label="card title"
          value={texts.prettyName}
          placeholder="the dataset and what made the pairs"
          onChange={(prettyName) => onChange({ ...texts, prettyName })}
        />
        <TextField
          label="licence"
          value={texts.license}
          placeholder="other"
          list={licenses}
          onChange={(license) => onChange({ ...texts, license })}
        />
        <datalist id={licenses}>
          {HUB_LICENSES.map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
        <TextField
          label="languages"
          value={texts.languages}
          placeholder="codes such as en de"
          onChange={(languages) => onChange({ ...texts, languages })}
        />
      </div>
    </details>
  );
}

type FieldProps = {
  label: string;
  value: string;
  placeholder: string;
  list?: string;
  onChange: (value: string) => void;
};

function TextField({ label, value, placeholder, list, onChange }: FieldProps) {
  return (
    <label className="grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-2">
      <span className="text-muted">{label}</span>
      <input
        value={value}
        placeholder={placeholder}
        list={list}
        onChange={({ target }) => onChange(target.value)}
        className="h-7 min-w-0 rounded-md border border-line-strong/60 bg-panel px-1.5"
      />
    </label>
  );
}
