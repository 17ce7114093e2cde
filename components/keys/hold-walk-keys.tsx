'use client';

import { holdKey } from './held-keys';
import { useHotkeys } from './use-hotkeys';

/** Holds j and k until the prompt arrives, so that a quick walk loses no step. */
export function HoldWalkKeys() {
  useHotkeys({ j: () => holdKey('j'), k: () => holdKey('k') });
  return null;
}
