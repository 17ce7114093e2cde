import { iso6392 } from 'iso-639-2';
import * as z from 'zod';
import type { CardDetails } from '@/lib/core/export/card-details';
import { HUB_LICENSES } from '@/lib/core/export/hub-licenses';

const MOST_CHARACTERS = 200;

const LICENSES: ReadonlySet<string> = new Set(HUB_LICENSES);
const LANGUAGES: ReadonlySet<string> = new Set(
  iso6392
    .flatMap(({ iso6391, iso6392B, iso6392T }) => [iso6391, iso6392B, iso6392T])
    .filter((code) => code !== undefined)
    // The range of codes for private use is listed as one.
    .filter((code) => code.length <= 3),
);

const license = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine((id) => LICENSES.has(id), {
    error: ({ input }) =>
      `the Hub knows no licence ${JSON.stringify(input)}; expected one of its identifiers, such as apache-2.0, mit, cc-by-4.0 or other`,
  });

const language = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine((code) => LANGUAGES.has(code), {
    error: ({ input }) =>
      `expected an ISO 639-1 or 639-2 code of a language, such as en or deu, found ${JSON.stringify(input)}${suggestion(input)}`,
  });

const prettyName = z
  .string()
  .trim()
  .refine((text) => text !== '' && text.length <= MOST_CHARACTERS && !/[\r\n]/.test(text), {
    error: `expected one line of 1 to ${MOST_CHARACTERS} characters`,
  });

/** What is said of a dataset for its card; identifiers are made lower case, repeated languages are named once. */
export const cardDetails: z.ZodType<CardDetails, unknown> = z.strictObject({
  prettyName: prettyName.nullable().default(null),
  license: license.nullable().default(null),
  languages: z
    .array(language)
    .default([])
    .transform((codes) => [...new Set(codes)]),
});

function suggestion(input: unknown): string {
  const wanted = String(input).toLowerCase();
  const known = iso6392.find(({ name }) => name.toLowerCase().split('; ').includes(wanted));
  return known ? `; ${known.name} is ${known.iso6391 ?? known.iso6392B}` : '';
}
