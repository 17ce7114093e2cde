import { formatDateTime } from '@/lib/core/format/format-time';
import type { Override } from '@/lib/core/recipes/override';

const OVERRIDE_LABELS: Record<Override['action'], string> = {
  exclude: 'excluded',
  swap: 'swapped',
  set: 'set by a person',
};

/** What a screen calls an override. */
export function overrideLabel(action: Override['action']): string {
  return OVERRIDE_LABELS[action];
}

/** When something was decided, and why where a reason was given. */
export function whenAndWhy({ at, reason }: { at: string; reason: string }): string {
  const when = formatDateTime(at);
  return reason === '' ? when : `${when}: ${reason}`;
}
