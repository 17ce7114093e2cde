import { Toaster as Sonner } from 'sonner';

export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      style={{ fontFamily: 'inherit' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'panel flex w-[min(24rem,calc(100vw-2rem))] items-center gap-3 p-3 text-sm text-ink shadow-lg',
          title: 'font-medium',
          description: 'text-muted',
          content: 'min-w-0 flex-1 break-words',
          actionButton:
            'rounded-md border border-line-strong/60 px-2 py-1 text-xs font-medium hover:bg-sunken',
        },
      }}
    />
  );
}
