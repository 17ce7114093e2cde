import * as z from 'zod';

const EXPECTED =
  'expected an address such as http://127.0.0.1:8000/v1, without user, password, ? and #';

/** The base address of an endpoint; what could hold a secret is refused, as it is stored. Without a slash at its end. */
export const endpointUrl = z
  .string()
  .trim()
  .refine(isPlainAddress, { error: EXPECTED })
  .transform((text) => text.replace(/\/+$/, ''));

function isPlainAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s?#]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
