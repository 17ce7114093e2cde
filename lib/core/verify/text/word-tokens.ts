import { SPACE } from './python-text';

const SPACES = new RegExp(`[${SPACE}]+`, 'u');
/** Punctuation that is a token of its own wherever it stands. */
const APART = /([;@#$%&?!()[\]{}<>"“”«»„…]|\.{2,}|--+|''|``)/gu;
const COMMA_OR_COLON = /([,:])(?!\p{N})/gu;
const CLITIC = /(\p{L})('(?:s|m|d|ll|re|ve)|n't)(?![\p{L}\p{N}])/giu;
const TWO_IN_ONE =
  /(?<![\p{L}\p{N}])(?:(can)(not)|(gim|lem)(me)|(gon|wan)(na)|(got)(ta))(?![\p{L}\p{N}])/giu;
const LAST_STOP = /([^.])\.(["'”’)\]}>]*)$/u;

/**
 * Returns about the tokens that NLTK's `word_tokenize` makes: the Penn Treebank's, of which each sentence's last full stop
 * is one. Marks of punctuation and clitics such as “'s” and “n't” are tokens.
 */
export function wordTokens(text: string): string[] {
  return text
    .replace(APART, ' $1 ')
    .replace(COMMA_OR_COLON, ' $1 ')
    .replace(CLITIC, '$1 $2')
    .replace(TWO_IN_ONE, '$1$3$5$7 $2$4$6$8')
    .split(SPACES)
    .flatMap((token) => token.replace(LAST_STOP, '$1 .$2').split(' '))
    .filter((token) => token !== '');
}
