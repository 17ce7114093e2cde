import { classNames } from './class-names';

const BASE =
  'inline-flex items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors disabled:opacity-50 disabled:cursor-not-allowed aria-disabled:opacity-50';

const VARIANTS = {
  primary: 'bg-accent text-on-accent hover:opacity-90',
  outline: 'border border-line-strong/60 bg-panel text-ink hover:bg-sunken',
  quiet: 'text-muted hover:bg-sunken hover:text-ink',
} as const;

const SIZES = {
  small: 'h-7 px-2 text-xs',
  medium: 'h-8 px-3 text-sm',
  icon: 'size-7 text-xs',
} as const;

export type ButtonLook = { variant?: keyof typeof VARIANTS; size?: keyof typeof SIZES };

/** The look of a button, for links that act as one too. */
export function buttonClass(look: ButtonLook, extra?: string): string {
  return classNames(BASE, VARIANTS[look.variant ?? 'outline'], SIZES[look.size ?? 'medium'], extra);
}
