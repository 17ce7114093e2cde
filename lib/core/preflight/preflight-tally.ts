import type { PairBatch, PreferencePair } from '@/lib/core/export/preference-pair';
import { findTemplateToken } from '@/lib/core/templates/find-template-token';
import { firstDifferentWord } from '@/lib/core/text/first-different-word';
import { HashMarks } from './hash-marks';
import type { LimitCheck } from './limit-check';
import {
  MOST_CASES,
  PREFLIGHT_KINDS,
  type PreflightCase,
  type PreflightKind,
  type PreflightLevel,
  type PreflightReport,
} from './preflight-report';
import { hashText } from './text-hash';

/** What a pre-flight has to know of the pairs. */
export type PreflightOptions = {
  /**
   * True where the chosen side may rightly have the lower score: reward-augmented pairs, whose sides are swapped for the
   * lower goal, and pairs that people decided. It is a warning then, otherwise an error.
   */
  scoresMayFall: boolean;
  /** Leading words within which the two sides must differ: words, not tokens. */
  words?: number;
  /** A trainer's limit of tokens, which takes the place of the words. */
  limit?: LimitCheck;
};

// Three quarters of 1,024: about so many English words fill 1,024 tokens, a usual limit of trainers.
const USUAL_WORD_LIMIT = 768;

const SPLIT_MARKS = { train: 1, test: 2 } as const;
const BOTH_SPLITS = SPLIT_MARKS.train | SPLIT_MARKS.test;

const WARNINGS: ReadonlySet<PreflightKind> = new Set<PreflightKind>([
  'blank_rejected',
  'prompt_text_in_both_splits',
  'duplicate_pair',
  'template_token',
  'same_beginning',
  'longer_than_limit',
]);

/**
 * Looks through pairs in one pass for what is wrong or remarkable about them. Texts are not kept, only hashes of 64 bits:
 * 18 to 36 bytes per pair, and twice that per prompt.
 */
export class PreflightTally {
  #pairs = 0;
  #scoresMayFall: boolean;
  #words: number;
  #limit: LimitCheck | null;
  #found = new Map<PreflightKind, { count: number; cases: PreflightCase[] }>();
  #wholePairs = new HashMarks();
  #promptIds = new HashMarks();
  #promptTexts = new HashMarks();

  constructor({ scoresMayFall, words = USUAL_WORD_LIMIT, limit }: PreflightOptions) {
    this.#scoresMayFall = scoresMayFall;
    this.#words = words;
    this.#limit = limit ?? null;
  }

  /** True where a single pair may take milliseconds: tokens are counted. */
  get isSlow(): boolean {
    return this.#limit !== null;
  }

  /** Looks at the pairs of a batch. Linear in their texts. */
  add({ pairs }: Pick<PairBatch, 'pairs'>): void {
    for (const { pair, split, ordinal = null } of pairs) {
      this.#pairs++;
      const { promptId, messagesJson, chosen, rejected } = pair;
      const found = (kind: PreflightKind) => this.#count(kind, { promptId, ordinal });
      for (const kind of sideFindings(pair)) found(kind);
      for (const kind of this.#lengthFindings(pair)) found(kind);
      const promptHash = hashText(messagesJson);
      const pairHash = hashText(rejected, hashText(chosen, promptHash));
      if (this.#wholePairs.add(pairHash, 1) !== 0) found('duplicate_pair');
      const mark = SPLIT_MARKS[split];
      const ofId = this.#promptIds.add(hashText(promptId), mark);
      const ofText = this.#promptTexts.add(promptHash, mark);
      if (becomesBoth(ofId, mark)) found('prompt_in_both_splits');
      else if (becomesBoth(ofText, mark)) found('prompt_text_in_both_splits');
    }
  }

  /** Returns what was found so far, in the order of `PREFLIGHT_KINDS`. */
  report(): PreflightReport {
    return {
      pairs: this.#pairs,
      words: this.#words,
      limit: this.#limit?.named ?? null,
      findings: PREFLIGHT_KINDS.flatMap((kind) => {
        const found = this.#found.get(kind);
        return found ? [{ kind, level: this.#levelOf(kind), ...found }] : [];
      }),
    };
  }

  #lengthFindings(pair: PreferencePair): PreflightKind[] {
    const { chosen, rejected } = pair;
    const mayBeAlike = chosen !== rejected && !isBlank(chosen);
    if (this.#limit === null) {
      const isSame =
        mayBeAlike && firstDifferentWord(chosen, rejected, this.#words) === this.#words;
      return isSame ? ['same_beginning'] : [];
    }
    const { isSame, isCut } = this.#limit.check(pair);
    const kinds: PreflightKind[] = [];
    if (isSame && mayBeAlike) kinds.push('same_beginning');
    if (isCut) kinds.push('longer_than_limit');
    return kinds;
  }

  #count(kind: PreflightKind, at: PreflightCase): void {
    const found = this.#found.get(kind) ?? { count: 0, cases: [] };
    found.count++;
    if (
      found.cases.length < MOST_CASES &&
      found.cases.every(({ promptId }) => promptId !== at.promptId)
    ) {
      found.cases.push(at);
    }
    this.#found.set(kind, found);
  }

  #levelOf(kind: PreflightKind): PreflightLevel {
    if (WARNINGS.has(kind)) return 'warning';
    return kind === 'chosen_not_above' && this.#scoresMayFall ? 'warning' : 'error';
  }
}

function sideFindings(pair: PreferencePair): PreflightKind[] {
  const { messagesJson, chosen, rejected, scoreChosen, scoreRejected } = pair;
  const kinds: PreflightKind[] = [];
  if (chosen === rejected) kinds.push('equal_sides');
  if (isBlank(chosen)) kinds.push('blank_chosen');
  if (isBlank(rejected)) kinds.push('blank_rejected');
  if (!(scoreChosen > scoreRejected)) kinds.push('chosen_not_above');
  if ([messagesJson, chosen, rejected].some((text) => findTemplateToken(text) !== null))
    kinds.push('template_token');
  return kinds;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function becomesBoth(before: number, mark: number): boolean {
  return before !== BOTH_SPLITS && (before | mark) === BOTH_SPLITS;
}
