import type { JsonPath } from './json-path';

/** How a prompt and a response are put to a reward model: as chat messages, or as one text made by a template. */
export type ScoreInput = 'messages' | { template: string };

/** The numbers that a score may be; one outside is no score. Null is unbounded. */
export type ScoreRange = { min: number | null; max: number | null };

/**
 * Something behind an endpoint that gives a response one number:
 * - `pooling`, `classify`: a reward model as vLLM serves it; `raw` asks for the number before any sigmoid or softmax, and of several
 *   classes the one at `label` counts, from 0 on;
 * - `score`: a cross-encoder of prompt and response, at `/score` or `/v1/score`;
 * - `judge`: a chat model whose answer to a template holds the score, as the only group of `pattern`;
 * - `json`: any other, asked with a body of one's own, whose answer holds the score at a path.
 */
export type EndpointScorer =
  | { kind: 'pooling'; model: string; input: ScoreInput; raw: boolean; path: string }
  | {
      kind: 'classify';
      model: string;
      input: ScoreInput;
      raw: boolean;
      label: number | null;
      path: string;
    }
  | { kind: 'score'; model: string; raw: boolean; path: string }
  | {
      kind: 'judge';
      model: string;
      template: string;
      pattern: string;
      range: ScoreRange;
      /** Null leaves it to the endpoint, as the next one. */
      temperature: number | null;
      /** The most tokens of the judge's answer. */
      maxTokens: number | null;
    }
  | { kind: 'json'; path: string; body: unknown; at: JsonPath; range: ScoreRange };

/** Returns what a scorer is called: its model, or for one that is asked with a body of one's own its path. */
export function scorerName(scorer: EndpointScorer): string {
  return scorer.kind === 'json' ? scorer.path : scorer.model;
}

/**
 * Returns the address below which a scorer's path is: vLLM has `/pooling`, `/classify` and `/score` beside `/v1`, not in it.
 */
export function scorerBase(scorer: EndpointScorer, baseUrl: string): string {
  const isBeside =
    scorer.kind === 'pooling' || scorer.kind === 'classify' || scorer.kind === 'score';
  return isBeside ? baseUrl.replace(/\/v1$/, '') : baseUrl;
}

/** Returns how many responses of one prompt a request may hold at most: one, unless the endpoint takes a list of texts. */
export function mostPerRequest(scorer: EndpointScorer, batch: number): number {
  if (scorer.kind === 'score') return batch;
  const takesTexts = scorer.kind === 'pooling' || scorer.kind === 'classify';
  return takesTexts && scorer.input !== 'messages' ? batch : 1;
}
