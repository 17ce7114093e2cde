import { classNames } from './class-names';

type Props = {
  className?: string;
  /** In pixels, where it follows from the data. */
  height?: number;
};

/** Keeps the space of something that loads. */
export function Skeleton({ className, height }: Props) {
  return <div aria-hidden className={classNames('skeleton', className)} style={{ height }} />;
}
