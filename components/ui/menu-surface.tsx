'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { useFocusReturn } from './use-focus-return';

const ITEM =
  'flex w-full cursor-pointer items-center gap-2 rounded px-2 py-1.5 text-sm outline-none data-[highlighted]:bg-sunken';

type ItemProps = { children: ReactNode; onSelect?: () => void; asChild?: boolean };

function MenuItem({ children, onSelect, asChild }: ItemProps) {
  return (
    <DropdownMenu.Item asChild={asChild} className={ITEM} onSelect={onSelect}>
      {children}
    </DropdownMenu.Item>
  );
}

function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}

const PARTS = { MenuItem, MenuSeparator };

/** What a menu is made of. */
export type MenuParts = typeof PARTS;

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The id of the button that names it. */
  labelledBy: string;
  /** Opened by a key: the first item takes the focus. */
  byKey: boolean;
  /** What it hangs on, and what gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  children: (parts: MenuParts) => ReactNode;
};

/** A menu over the nearest positioned element, loaded when somebody is about to open it. */
export function MenuSurface({ open, onOpenChange, labelledBy, byKey, button, children }: Props) {
  const returning = useFocusReturn(button);
  return (
    <DropdownMenu.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden className="pointer-events-none absolute inset-0" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={button.current?.closest<HTMLElement>('main, header')}>
        <DropdownMenu.Content
          ref={byKey ? focusFirstItem : null}
          aria-labelledby={labelledBy}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          {...returning}
          className="panel z-40 max-h-[70dvh] min-w-40 overflow-y-auto p-1 shadow-lg"
        >
          {children(PARTS)}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** After Radix gave the focus to the menu itself. */
function focusFirstItem(menu: HTMLElement | null): void {
  requestAnimationFrame(() => menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus());
}
