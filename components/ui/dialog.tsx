'use client';

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonClass } from './button-class';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  children: ReactNode;
};

export function Dialog({ open, onOpenChange, title, description, children }: Props) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className="panel fixed top-1/2 left-1/2 z-50 max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-4 shadow-xl"
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
