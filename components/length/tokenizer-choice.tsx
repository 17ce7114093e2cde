'use client';

import { Select } from '@/components/ui/select';
import { useViewQuery } from '@/components/view/use-view-query';

/** No tokenizer has this name. */
const WORDS = '';

type Props = {
  /** Names of the tokenizers of this installation. */
  names: readonly string[];
  /** The one that counts, null where words are counted. */
  chosen: string | null;
};

/** What pairs are compared in: words, or the tokens of one of the known tokenizers. */
export function TokenizerChoice({ names, chosen }: Props) {
  const { navigate, pending } = useViewQuery();
  const tokens = names.map((name) => ({ value: name, label: `tokens of ${name}` }));
  return (
    <span aria-busy={pending} className="inline-flex min-w-0">
      <Select
        label="counted in"
        showLabel
        value={chosen ?? WORDS}
        options={[{ value: WORDS, label: 'words' }, ...tokens]}
        onChange={(name) => navigate({ tokenizer: name === WORDS ? null : name })}
        className="max-w-64"
      />
    </span>
  );
}
