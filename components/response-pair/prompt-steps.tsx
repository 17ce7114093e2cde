import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';

type Props = { previous: boolean; next: boolean; onStep: (by: 1 | -1) => void };

/** Steps to the prompts before and after; the focus stays where the walk ends. */
export function PromptSteps({ previous, next, onStep }: Props) {
  const steps = [
    { by: -1, possible: previous, label: 'Previous prompt', key: 'k', icon: ChevronLeft },
    { by: 1, possible: next, label: 'Next prompt', key: 'j', icon: ChevronRight },
  ] as const;
  return (
    <span className="inline-flex">
      {steps.map(({ by, possible, label, key, icon: Icon }) => (
        <Button
          key={key}
          variant="quiet"
          size="icon"
          aria-label={label}
          title={`${label} (${key})`}
          aria-disabled={!possible}
          className="aria-disabled:cursor-not-allowed"
          onClick={() => possible && onStep(by)}
        >
          <Icon aria-hidden className="size-4" />
        </Button>
      ))}
    </span>
  );
}
