import * as z from 'zod';

const MAX_BODY_CHARACTERS = 10_000;
const signInSchema = z.object({ token: z.string(), next: z.string().optional() });

/**
 * Reads a sign-in from a JSON body `{token}` or from a form with `token` and `next`. `token` is null where the body
 * is neither, or longer than 10,000 characters; `next`, the page to go on to, is null for JSON.
 */
export async function readSignIn(
  request: Request,
): Promise<{ token: string | null; next: string | null }> {
  const isForm = (request.headers.get('content-type') ?? '').startsWith(
    'application/x-www-form-urlencoded',
  );
  const body = await request.text();
  const fields = body.length > MAX_BODY_CHARACTERS ? null : parseBody(body, isForm);
  const parsed = signInSchema.safeParse(fields);
  return {
    token: parsed.success ? parsed.data.token.trim() : null,
    next: isForm ? (parsed.data?.next ?? '/') : null,
  };
}

function parseBody(body: string, isForm: boolean): unknown {
  if (isForm) return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
