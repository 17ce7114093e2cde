import type { Span } from './verdict';

/** A regular expression from data, ready to be used; or why it cannot be. */
export type CompiledPattern =
  | { find: (text: string) => Span[]; problem?: undefined }
  | { problem: string };

/** What some verifiers need and the core has not: packages. */
export type TextTools = {
  /** The ISO 639-1 code of the language a text is most likely in; null where nothing can be told of it. */
  languageOf: (text: string) => string | null;
  /** A regular expression that ignores letter case unless told, in time linear in the text. */
  compile: (source: string, options?: { keepsCase: boolean }) => CompiledPattern;
};
