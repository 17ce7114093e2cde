import * as z from 'zod';

const id = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/** Returns the id of a saved recipe that a text is, or null. */
export function parseRecipeId(text: string): number | null {
  return id.safeParse(text).data ?? null;
}
