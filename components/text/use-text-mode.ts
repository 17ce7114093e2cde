'use client';

import { useSyncExternalStore } from 'react';
import { readTextMode, subscribeTextMode, type TextMode } from './text-mode-store';

/** How texts are shown; on the server, rendered. */
export function useTextMode(): TextMode {
  return useSyncExternalStore<TextMode>(subscribeTextMode, readTextMode, () => 'rendered');
}
