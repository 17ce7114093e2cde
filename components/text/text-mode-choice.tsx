'use client';

import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Segmented } from '@/components/ui/segmented';
import { writeTextMode } from './text-mode-store';
import { useTextMode } from './use-text-mode';

const MODES = [
  { value: 'rendered', label: 'rendered', hint: 'as Markdown with mathematics (m)' },
  { value: 'raw', label: 'raw', hint: 'every character as it came (m)' },
] as const;

/** Rendered or raw, for every text; `m` goes from one to the other. */
export function TextModeChoice() {
  const mode = useTextMode();
  useHotkeys({ m: () => writeTextMode(mode === 'raw' ? 'rendered' : 'raw') });
  return <Segmented label="Texts" value={mode} options={MODES} onChange={writeTextMode} />;
}
