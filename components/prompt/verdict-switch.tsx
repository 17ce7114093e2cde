'use client';

import { Button } from '@/components/ui/button';
import { useViewQuery } from '@/components/view/use-view-query';

/** Has the responses checked, or not; the address keeps it. */
export function VerdictSwitch({ checked }: { checked: boolean }) {
  const { navigate, pending } = useViewQuery();
  return (
    <Button
      size="small"
      aria-pressed={checked}
      disabled={pending}
      onClick={() => navigate({ verdicts: checked ? null : '1' }, 'replace')}
    >
      {checked ? 'Hide verdicts' : 'Check the responses'}
    </Button>
  );
}
