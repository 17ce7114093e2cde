import type { PendingPrompt, PendingResponse } from './pending-responses';

/** A text of a prompt that is to be scored, with the responses that have it. */
export type ScoredText = { key: string; text: string; responses: PendingResponse[] };

/** Texts of one prompt that one request asks about. */
export type ScoreBatch = Pick<PendingPrompt, 'promptId' | 'messages'> & {
  texts: ScoredText[];
  /** Why there is no score, by the text's key. */
  problems: Map<string, string>;
};

/** Yields what is to be asked, at most `most` texts at a time: what `isKnown` says there is already is left out, and equal texts of a prompt are one. */
export async function* scoreBatches(
  prompts: AsyncIterable<PendingPrompt>,
  most: number,
  isKnown: (key: string) => boolean,
): AsyncGenerator<ScoreBatch, void, undefined> {
  for await (const { promptId, messages, responses } of prompts) {
    const texts = new Map<string, ScoredText>();
    for (const response of responses) {
      const { key, text } = response;
      if (isKnown(key)) continue;
      const same = texts.get(key);
      if (same) same.responses.push(response);
      else texts.set(key, { key, text, responses: [response] });
    }
    const all = [...texts.values()];
    for (let from = 0; from < all.length; from += most) {
      yield { promptId, messages, texts: all.slice(from, from + most), problems: new Map() };
    }
  }
}
