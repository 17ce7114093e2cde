'use client';

import { type RefObject, useRef } from 'react';

/** What a box that hangs on a button does when it closes: the button has the focus again, unless somebody went elsewhere with it; and a press of the button is left to the button. */
export function useFocusReturn(button: RefObject<HTMLElement | null>) {
  const left = useRef(false);
  return {
    onInteractOutside: (event: Event) => {
      const isButton = event.target instanceof Node && button.current?.contains(event.target);
      if (isButton) event.preventDefault();
      else left.current = true;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (!left.current) button.current?.focus();
      left.current = false;
    },
  };
}
