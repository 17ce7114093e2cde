'use client';

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonClass } from './button-class';
import { classNames } from './class-names';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  /** As wide as the window lets it. */
  wide?: boolean;
  /** Takes the focus once it is closed, instead of what had it before. */
  onClosed?: () => void;
  children: ReactNode;
};

export function Dialog(props: Props) {
  const { open, onOpenChange, title, description, wide = false, onClosed, children } = props;
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          {...(onClosed ? { onCloseAutoFocus: closing(onClosed) } : {})}
          className={classNames(
            'panel fixed top-1/2 left-1/2 z-50 max-h-[85dvh] overflow-y-auto p-4 shadow-xl -translate-x-1/2 -translate-y-1/2',
            wide ? 'h-[85dvh] w-[min(80rem,calc(100vw-1rem))]' : 'w-[min(34rem,calc(100vw-2rem))]',
          )}
        >
          <div className="mb-3 flex items-center justify-between gap-4">
            <Primitive.Title className="font-semibold text-base">{title}</Primitive.Title>
            <Primitive.Close
              aria-label="Close"
              className={buttonClass({ variant: 'quiet', size: 'icon' })}
            >
              <X aria-hidden className="size-4" />
            </Primitive.Close>
          </div>
          {description ? (
            <Primitive.Description className="mb-3 text-muted">{description}</Primitive.Description>
          ) : null}
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Keeps the focus from going back to what had it before. */
function closing(onClosed: () => void) {
  return (event: Event) => {
    event.preventDefault();
    onClosed();
  };
}
