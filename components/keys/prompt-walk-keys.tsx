'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { promptWalk } from './prompt-walk';
import { useHotkeys } from './use-hotkeys';

const PROMPT_PAGE = /\/prompts\/\d+(\/compare)?$/;

/**
 * Listens for j and k from one prompt's page to the next: unlike these it stays, so that no key falls between two of them.
 */
export function PromptWalkKeys() {
  const walks = PROMPT_PAGE.test(usePathname());
  useEffect(() => {
    if (!walks) promptWalk.drop();
    return () => promptWalk.drop();
  }, [walks]);
  const keys = {
    j: ({ timeStamp }: KeyboardEvent) => promptWalk.press('j', timeStamp),
    k: ({ timeStamp }: KeyboardEvent) => promptWalk.press('k', timeStamp),
  };
  useHotkeys(walks ? keys : {});
  return null;
}
