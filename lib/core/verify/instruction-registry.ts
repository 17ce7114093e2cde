import type { Instruction } from './instruction';
import { caseCapitalWordFrequency } from './instructions/case-capital-word-frequency';
import { caseEnglishCapital } from './instructions/case-english-capital';
import { caseEnglishLowercase } from './instructions/case-english-lowercase';
import { combinationRepeatPrompt } from './instructions/combination-repeat-prompt';
import { combinationTwoResponses } from './instructions/combination-two-responses';
import { contentNumberPlaceholders } from './instructions/content-number-placeholders';
import { contentPostscript } from './instructions/content-postscript';
import { formatConstrainedResponse } from './instructions/format-constrained-response';
import { formatJsonFormat } from './instructions/format-json-format';
import { formatMultipleSections } from './instructions/format-multiple-sections';
import { formatNumberBulletLists } from './instructions/format-number-bullet-lists';
import { formatNumberHighlightedSections } from './instructions/format-number-highlighted-sections';
import { formatTitle } from './instructions/format-title';
import { keywordsExistence } from './instructions/keywords-existence';
import { keywordsForbiddenWords } from './instructions/keywords-forbidden-words';
import { keywordsFrequency } from './instructions/keywords-frequency';
import { keywordsLetterFrequency } from './instructions/keywords-letter-frequency';
import { languageResponseLanguage } from './instructions/language-response-language';
import { lengthNthParagraphFirstWord } from './instructions/length-nth-paragraph-first-word';
import { lengthNumberParagraphs } from './instructions/length-number-paragraphs';
import { lengthNumberSentences } from './instructions/length-number-sentences';
import { lengthNumberWords } from './instructions/length-number-words';
import { punctuationNoComma } from './instructions/punctuation-no-comma';
import { startendEndChecker } from './instructions/startend-end-checker';
import { startendQuotation } from './instructions/startend-quotation';

/** The instruction types of IFEval (arXiv 2311.07911, table 1), in the order of their ids. */
export const INSTRUCTIONS: readonly Instruction[] = [
  caseCapitalWordFrequency,
  caseEnglishCapital,
  caseEnglishLowercase,
  combinationRepeatPrompt,
  combinationTwoResponses,
  contentNumberPlaceholders,
  contentPostscript,
  formatConstrainedResponse,
  formatJsonFormat,
  formatMultipleSections,
  formatNumberBulletLists,
  formatNumberHighlightedSections,
  formatTitle,
  keywordsExistence,
  keywordsForbiddenWords,
  keywordsFrequency,
  keywordsLetterFrequency,
  languageResponseLanguage,
  lengthNthParagraphFirstWord,
  lengthNumberParagraphs,
  lengthNumberSentences,
  lengthNumberWords,
  punctuationNoComma,
  startendEndChecker,
  startendQuotation,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

const BY_ID = new Map(INSTRUCTIONS.map((instruction) => [instruction.id, instruction]));

/** The two that ask for the prompt or the form of the whole text, and so go with few others. */
const LEFT_OUT = ['combination:repeat_prompt', 'combination:two_responses'];

/**
 * The preset of 23 types. The paper (arXiv 2412.15282) uses 23 and does not list them; which two are left out is our choice:
 * both combinations, whose check depends on the prompt's text or parts the response in two.
 */
export const PAPER_INSTRUCTIONS: readonly Instruction[] = INSTRUCTIONS.filter(
  ({ id }) => !LEFT_OUT.includes(id),
);

/** Returns the instruction type of an id, null for one that is not known. */
export function findInstruction(id: string): Instruction | null {
  return BY_ID.get(id) ?? null;
}
