'use client';

import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useId } from 'react';
import type { ButtonProps } from './button';
import { useNearButton } from './use-near-button';

const PopoverSurface = lazy(async () => ({
  default: (await import('./popover-surface')).PopoverSurface,
}));

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  trigger: ReactElement<ButtonProps>;
  children: ReactNode;
};

/** A button with a box that hangs on it, which is loaded when the pointer or the focus comes to the button. */
export function Popover(props: Props) {
  const { open, onOpenChange, label, trigger, children } = props;
  const id = useId();
  const { button, isNear, near } = useNearButton();
  return (
    <>
      {cloneElement(trigger, {
        ...near,
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        onClick: () => onOpenChange(!open),
      })}
      {isNear || open ? (
        <Suspense fallback={null}>
          <PopoverSurface
            open={open}
            onOpenChange={onOpenChange}
            id={id}
            label={label}
            button={button}
          >
            {children}
          </PopoverSurface>
        </Suspense>
      ) : null}
    </>
  );
}
