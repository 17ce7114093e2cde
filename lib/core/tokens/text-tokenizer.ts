/** Cuts texts into a model's tokens. */
export type TextTokenizer = {
  /** How people call it: a name, a Hub id or a path. */
  name: string;
  /** Names its very content, so that results of an exchanged file are not taken for its own. */
  key: string;
  /** Of its `tokenizer.json`, in hex. */
  sha256: string;
  /** The number of tokens it knows. */
  vocabulary: number;
  /**
   * Returns the ids of a text's tokens, without those that a model puts at its ends. Special tokens written out in the
   * text are tokens. About linear in the text.
   */
  encode: (text: string) => readonly number[];
};
