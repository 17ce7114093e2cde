import { AppError } from '@/lib/core/errors/app-error';

/** One of the texts of a prompt: a turn of it or a response, by its number from 0 on. */
export type TextPlace = { kind: 'message' | 'response'; index: number };

/** Returns the text that a part of an address such as `response-3` names. Throws `not_found` for anything else. */
export function parseTextPlace(text: string): TextPlace {
  const [, kind, index] = /^(message|response)-(\d{1,9})$/.exec(text) ?? [];
  if ((kind === 'message' || kind === 'response') && index !== undefined) {
    return { kind, index: Number(index) };
  }
  throw new AppError(
    'not_found',
    `there is no text ${JSON.stringify(text.slice(0, 80))}; expected response-N or message-N`,
  );
}
