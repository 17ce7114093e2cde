import type { TextTools } from '@/lib/core/verify/text-tools';
import { type Verdict, verdict } from '@/lib/core/verify/verdict';

/** Returns whether a text is English; one of which no language can be told is, as in the original. */
export function isEnglish(text: string, { languageOf }: TextTools): Verdict {
  const language = languageOf(text);
  if (language === null) return verdict(true, 'no language can be told');
  return verdict(language === 'en', `the language is ${language}; wanted en`);
}
