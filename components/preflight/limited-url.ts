import { withQuery } from '@/components/view/edit-query';

/** The limit that a check counts with, as typed. */
export type LimitDraft = { tokenizer: string; maxLength: string };

/** Returns the address of a check with a trainer's limit added, or as it is without one. */
export function limitedUrl(url: string, limit: LimitDraft | null): string {
  if (limit === null) return url;
  const [path = '', query = ''] = url.split('?');
  const params = new URLSearchParams(query);
  params.set('tokenizer', limit.tokenizer);
  params.set('max_length', limit.maxLength.trim());
  return withQuery(path, params.toString());
}
