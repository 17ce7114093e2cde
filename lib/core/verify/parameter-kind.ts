import { LANGUAGES } from './languages';

/** How a number is compared: “less than” is below, “at least” is at or above. */
export const RELATIONS = ['less than', 'at least'] as const;

/** One of `RELATIONS`. */
export type Relation = (typeof RELATIONS)[number];

/** What a parameter of an instruction may be, by the name of its kind. */
export type KindValues = {
  count: number;
  text: string;
  texts: readonly string[];
  relation: Relation;
  letter: string;
  language: string;
};

/** The name of a kind. */
export type ParameterKind = keyof KindValues;

const MOST_COUNT = 1_000_000;
const LONGEST_TEXT = 10_000;

/** What is expected of a kind, for people. */
export const KIND_WORDS: Record<ParameterKind, string> = {
  count: `a whole number from 0 to ${MOST_COUNT.toLocaleString('en-US')}`,
  text: 'a text',
  texts: 'a list of at least one text',
  relation: RELATIONS.map((one) => `"${one}"`).join(' or '),
  letter: 'one character',
  language: 'an ISO 639-1 code such as "de"',
};

const IS_KIND: { [K in ParameterKind]: (value: unknown) => value is KindValues[K] } = {
  count: (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_COUNT,
  text: isText,
  texts: (value): value is readonly string[] =>
    Array.isArray(value) && value.length > 0 && value.every(isText),
  relation: (value): value is Relation => RELATIONS.some((one) => one === value),
  letter: (value): value is string => typeof value === 'string' && [...value].length === 1,
  language: (value): value is string => typeof value === 'string' && value in LANGUAGES,
};

/** Returns whether a value is one of a kind. */
export function isOfKind<K extends ParameterKind>(kind: K, value: unknown): value is KindValues[K] {
  return IS_KIND[kind](value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}
