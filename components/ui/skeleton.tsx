import { classNames } from './class-names';

/** Keeps the space of something that loads. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={classNames('skeleton', className)} />;
}
