import { ChevronDown, ChevronUp } from 'lucide-react';
import { Button } from '@/components/ui/button';

export type Steps = {
  /** The side. */
  name: string;
  keys: readonly [higher: string, lower: string];
  /** The responses with the next higher and lower reward. */
  higher: number | null;
  lower: number | null;
  onGo: (index: number | null) => void;
};

/** Steps to the responses next by reward; the focus stays where the walk ends. */
export function RewardSteps({ name, keys, higher, lower, onGo }: Steps) {
  const steps = [
    { to: higher, what: 'Higher', key: keys[0], icon: ChevronUp },
    { to: lower, what: 'Lower', key: keys[1], icon: ChevronDown },
  ];
  return (
    <span className="ml-auto inline-flex">
      {steps.map(({ to, what, key, icon: Icon }) => (
        <Button
          key={what}
          variant="quiet"
          size="icon"
          aria-disabled={to === null}
          className="aria-disabled:cursor-not-allowed"
          aria-label={`${what} reward on the ${name}`}
          title={`${what} reward (${key})`}
          onClick={() => onGo(to)}
        >
          <Icon aria-hidden className="size-4" />
        </Button>
      ))}
    </span>
  );
}
