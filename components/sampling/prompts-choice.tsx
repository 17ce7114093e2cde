'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { formatBytes } from '@/lib/core/format/format-bytes';
import { countOf } from '@/lib/core/format/format-count';
import type { SamplingForm } from './sampling-choices';

/** A dataset whose prompts can be sampled. */
export type PromptSource = { name: string; prompts: number };

type Props = {
  form: SamplingForm;
  sources: PromptSource[];
  onChange: (change: Partial<SamplingForm>) => void;
};

const A_FILE = '';

/** Whose prompts are sampled: a dataset's, or those of a file. */
export function PromptsChoice({ form, sources, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = sources.find(({ name }) => name === form.dataset);
  return (
    <Panel title="Prompts">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-xs">
        <Select
          label="of"
          showLabel
          value={form.dataset ?? A_FILE}
          options={[
            { value: A_FILE, label: 'a file' },
            ...sources.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(value) => onChange({ dataset: value === A_FILE ? null : value })}
        />
        {chosen ? (
          <span>
            {countOf(chosen.prompts, 'prompt')} × {form.n} ={' '}
            {countOf(chosen.prompts * form.n, 'response')}
            {form.search ? ', and a tree each' : ''}
          </span>
        ) : (
          <>
            <Button size="small" onClick={() => input.current?.click()}>
              Choose a file
            </Button>
            <span className="min-w-0 break-words">
              {form.file
                ? `${form.file.name}, ${formatBytes(form.file.size)}`
                : 'JSONL or one JSON array, with prompt or messages in each row'}
            </span>
            <input
              ref={input}
              type="file"
              hidden
              aria-label="File with prompts"
              onChange={({ target }) => onChange({ file: target.files?.[0] ?? null })}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
