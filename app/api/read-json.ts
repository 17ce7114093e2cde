import type * as z from 'zod';
import { AppError } from '@/lib/core/errors/app-error';

/** Returns a request's JSON body as a schema parses it. Throws `invalid_input` that names the first wrong field. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'the body';
  throw new AppError('invalid_input', `${field}: ${issue?.message ?? 'expected JSON'}`);
}
