'use client';

import { useRef } from 'react';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Button } from '@/components/ui/button';

/** Goes from one marked place of the page to the next, and from the last to the first. */
export function NextMatch() {
  const at = useRef(-1);
  const go = () => {
    const marks = Array.from(document.querySelectorAll<HTMLElement>('#content mark'));
    const places = marks.filter((mark) => mark.getClientRects().length > 0);
    if (places.length === 0) return;
    for (const mark of marks) delete mark.dataset.current;
    at.current = (at.current + 1) % places.length;
    const mark = places[at.current];
    if (!mark) return;
    mark.dataset.current = 'true';
    unfold(mark);
    requestAnimationFrame(() => mark.scrollIntoView({ block: 'center' }));
  };
  useHotkeys({ n: go });
  return (
    <Button size="small" onClick={go} title="Go to the next match (n)">
      next match
    </Button>
  );
}

/** Shows all of a folded text where the mark lies below its fold. */
function unfold(mark: HTMLElement) {
  const box = mark.closest('.model-text');
  if (!box || mark.getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom) return;
  box.parentElement?.querySelector<HTMLElement>('button[aria-expanded="false"]')?.click();
}
