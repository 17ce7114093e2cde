'use client';

import { useRef, useState } from 'react';

/** A button, what it needs, and whether the pointer or the focus has come to it: then what it opens is loaded. */
export function useNearButton() {
  const button = useRef<HTMLButtonElement>(null);
  const [isNear, setNear] = useState(false);
  const approach = () => setNear(true);
  return { button, isNear, near: { ref: button, onPointerEnter: approach, onFocus: approach } };
}
