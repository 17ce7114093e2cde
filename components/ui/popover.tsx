'use client';

import { Popover as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  trigger: ReactElement;
  /** The focus stays where it is when it closes, as something else has taken it. */
  keepsFocusAway?: boolean;
  children: ReactNode;
};

export function Popover(props: Props) {
  const { open, onOpenChange, label, trigger, keepsFocusAway = false, children } = props;
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          onCloseAutoFocus={(event) => {
            if (keepsFocusAway) event.preventDefault();
          }}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          className="panel z-40 max-h-(--radix-popover-content-available-height) w-[min(22rem,calc(100vw-1.5rem))] overflow-y-auto p-3 shadow-lg"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
