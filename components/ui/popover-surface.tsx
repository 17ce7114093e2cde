'use client';

import { Popover } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { useFocusReturn } from './use-focus-return';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  id: string;
  label: string;
  /** What it hangs on, and what gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  children: ReactNode;
};

/** A box that hangs on a button, loaded when somebody is about to open it. */
export function PopoverSurface(props: Props) {
  const { open, onOpenChange, id, label, button, children } = props;
  const returning = useFocusReturn(button);
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={button} />
      <Popover.Portal>
        <Popover.Content
          id={id}
          aria-label={label}
          {...returning}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          className="panel z-40 max-h-(--radix-popover-content-available-height) w-[min(22rem,calc(100vw-1.5rem))] overflow-y-auto p-3 shadow-lg"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
