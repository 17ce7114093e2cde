import type { DrawnPrompts } from './drawn-prompts';
import type { ViewHeader } from './overview-view';

/** A prompt at an end of the data. Texts are beginnings, at most 200 characters. */
export type ExtremePrompt = {
  ordinal: number;
  promptId: string;
  /** Of the prompt. */
  text: string;
  /** What puts it there: a reward, a margin, the number of responses. */
  value: number;
  /** The responses it is about, by index; null where it is about all of them. */
  a: number | null;
  b: number | null;
  /** Of response `a`. */
  response: string | null;
};

/** Prompts of one kind, the most extreme first, and how many there are in all. */
export type ExtremeList = { prompts: number; first: ExtremePrompt[] };

/** The same text as the response with the highest reward of several prompts. */
export type WinningText = {
  /** The first 16 hexadecimal digits of its SHA-256. */
  digest: string;
  /** Its beginning, at most 200 characters. */
  text: string;
  /** In characters. */
  length: number;
  /** Prompts of which it is the response with the highest reward. */
  wins: number;
  /** Prompts of which it is picked by max or by μ+2σ. */
  nearTop: number;
  /** The first prompts it wins, with the index of the response. */
  examples: { ordinal: number; index: number }[];
};

/** The texts that win most prompts, among prompts drawn by a seed where there are very many. */
export type WinningTexts = { drawn: DrawnPrompts; texts: WinningText[] };

/** The ends of a dataset, over the prompts shown. */
export type ExtremesView = {
  header: ViewHeader;
  winners: WinningTexts;
  highest: ExtremeList;
  lowest: ExtremeList;
  /** Of the view's pairing. */
  margins: ExtremeList;
  /** Prompts with equal texts that have different rewards, under any of the named ones; `value` counts the repeats. */
  conflicts: ExtremeList;
  /** Prompts with at least two scored responses whose rewards are all equal; `value` is that reward. */
  flat: ExtremeList;
};
