import type { TextTools } from '@/lib/core/verify/text-tools';
import { compilePattern } from './compile-pattern';
import { languageOf } from './language-of';

/** What verifiers need of packages. */
export const TEXT_TOOLS: TextTools = { languageOf, compile: compilePattern };
