import * as z from 'zod';

/** Returns the schema of a whole number from `from` to `to`. */
export function wholeNumber(from: number, to: number) {
  const error = `expected a whole number from ${from} to ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error });
}

/** Returns the schema of a number from `from` to `to`. */
export function numberBetween(from: number, to: number) {
  const error = `expected a number from ${from} to ${to}`;
  return z.number({ error }).min(from, { error }).max(to, { error });
}
