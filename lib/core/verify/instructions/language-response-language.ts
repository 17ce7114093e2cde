import { defineInstruction } from '@/lib/core/verify/instruction';
import { LANGUAGES } from '@/lib/core/verify/languages';
import { verdict } from '@/lib/core/verify/verdict';

/** The text is most likely in a language; a text of which no language can be told passes, as it does in the original. */
export const languageResponseLanguage = defineInstruction({
  id: 'language:response_language',
  approximate: true,
  parameters: { language: 'language' },
  describe: ({ language }) =>
    `Your entire response should be in ${LANGUAGES[language] ?? language}; no other language is allowed.`,
  check(response, { language }, { languageOf }) {
    const found = languageOf(response);
    if (found === null) return verdict(true, 'no language can be told');
    return verdict(found === language, `the language is ${found}; wanted ${language}`);
  },
});
