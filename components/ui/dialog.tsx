'use client';

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useState } from 'react';
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

/** A box over the page that has the keyboard until it is closed; then what it was opened from has it again. */
export function Dialog({ open, ...props }: Props) {
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog(props: Omit<Props, 'open'>) {
  const { onOpenChange, title, description, wide = false, onClosed, children } = props;
  const [opener] = useState(openerOf);
  return (
    <Primitive.Root open onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (onClosed) onClosed();
            else opener?.focus();
          }}
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

/** What has the focus; of something in a menu or a box, the button that it hangs on, as that stays. */
function openerOf(): HTMLElement | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return null;
  const box = activeElement.closest('[role="dialog"], [role="menu"]');
  if (!box) return activeElement;
  const button =
    document.getElementById(box.getAttribute('aria-labelledby') ?? '') ??
    document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(box.id)}"]`);
  return button ?? activeElement;
}
