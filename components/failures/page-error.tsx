'use client';

import { Button } from '@/components/ui/button';
import { FailurePage } from './failure-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

export function PageError({ error, reset }: Props) {
  return (
    <FailurePage
      title="This page could not be made"
      action={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      Something failed on the server. Your data is as it was.
      {error.digest ? (
        <>
          {' '}
          The server’s log has the details under <code className="font-mono">{error.digest}</code>.
        </>
      ) : null}
    </FailurePage>
  );
}
