import { datasetPath } from '@/components/view/edit-query';

/** Returns where one text of a prompt is by itself: `response-N`, or `message-N`, both from 0. */
export function textPath(
  dataset: string,
  ordinal: number,
  text: `response-${number}` | `message-${number}`,
): string {
  return `/api${datasetPath(dataset, `prompts/${ordinal}/texts/${text}`)}`;
}
