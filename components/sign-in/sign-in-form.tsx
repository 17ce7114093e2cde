import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type Props = { next: string; failed: boolean };

/** A plain form: it works before any script runs. */
export function SignInForm({ next, failed }: Props) {
  return (
    <form method="post" action="/api/session" className="panel grid w-full max-w-sm gap-3 p-5">
      <h1 className="text-xl">Sign in to Sweetspot</h1>
      <p className="text-muted">
        This server asks for the token it was started with (<code>SWEETSPOT_AUTH_TOKEN</code>).
      </p>
      {failed ? (
        <Notice tone="danger" role="alert">
          That token is not the one of this server. Check for missing characters and try again.
        </Notice>
      ) : null}
      <input type="hidden" name="next" value={next} />
      <label className="grid gap-1">
        Token
        <input
          type="password"
          name="token"
          required
          autoComplete="current-password"
          className="h-9 rounded-md border border-line-strong bg-panel px-2"
        />
      </label>
      <Button type="submit" variant="primary">
        Sign in
      </Button>
    </form>
  );
}
