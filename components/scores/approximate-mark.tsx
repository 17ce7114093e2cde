import { Badge } from '@/components/ui/badge';

type Props = {
  hint: string;
  /** Shows the sign alone where the screen is narrow. */
  brief?: boolean;
};

/** Stands beside the name of a reward that is approximate; `hint` says why. */
export function ApproximateMark({ hint, brief = false }: Props) {
  return (
    <Badge tone="warn" title={hint}>
      <span aria-hidden>≈</span>{' '}
      <span className={brief ? 'sr-only sm:not-sr-only' : undefined}>approximate</span>
    </Badge>
  );
}
