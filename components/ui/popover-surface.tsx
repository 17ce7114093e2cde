'use client';

import { Popover } from 'radix-ui';
import { type ReactNode, type RefObject, useRef } from 'react';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  id: string;
  label: string;
  /** What it hangs on, and what gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  keepsFocusAway: boolean;
  children: ReactNode;
};

/** A box that hangs on a button, loaded when somebody is about to open it. */
export function PopoverSurface(props: Props) {
  const { open, onOpenChange, id, label, button, keepsFocusAway, children } = props;
  const leftFor = useRef(false);
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={button} />
      <Popover.Portal>
        <Popover.Content
          id={id}
          aria-label={label}
          onOpenAutoFocus={() => {
            leftFor.current = false;
          }}
          onInteractOutside={(event) => {
            // The button closes it by itself.
            if (event.target instanceof Node && button.current?.contains(event.target))
              event.preventDefault();
            else leftFor.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!keepsFocusAway && !leftFor.current) button.current?.focus();
          }}
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
