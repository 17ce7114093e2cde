import { countOf, formatCount } from '@/lib/core/format/format-count';
import { type Pairing, pairingPaperName, pairingSlug } from '@/lib/core/rewards/pairing';
import { POINT_LABELS } from '@/lib/core/rewards/reward-point';
import { SIGMA_LABELS, type SigmaKind } from '@/lib/core/rewards/sigma-kind';

/** What a pairing was applied to. */
export type PairingSource = {
  dataset: string;
  /** True for the built-in sample project. */
  synthetic: boolean;
  /** Identifies the imported data. */
  fingerprint: string;
  prompts: number;
  responses: number;
  reward: string;
  sigma: SigmaKind;
  /** Prompts that passed the filter, and how many of them gave a pair. */
  shown: number;
  usable: number;
  /** What people decided of these pairs, a sentence each. */
  overridden: readonly string[];
};

/** Returns in plain words, as paragraphs of Markdown, how a pairing made its pairs (arXiv 2502.16825, section 3). */
export function pairingMethod(pairing: Pairing, source: PairingSource): string[] {
  const { sigma, shown, usable, overridden } = source;
  const chosen = POINT_LABELS[pairing.chosen];
  const rejected = POINT_LABELS[pairing.rejected];
  return [
    sourceParagraph(source),
    `Pairing: ${code(pairingSlug(pairing))} (${code(pairingPaperName(pairing))} in the paper's words). For every prompt the chosen response is the one at **${chosen}** of that prompt's rewards and the rejected one that at **${rejected}**, with the ${SIGMA_LABELS[sigma]}. The response at μ ± kσ is the one whose reward is nearest to it; ties go to the earliest response.`,
    `${formatCount(usable)} of ${countOf(shown, 'prompt')} gave a pair. Left out are prompts with fewer than two scored responses or with equal rewards, and prompts for which both points are the same response or two responses of equal reward.`,
    ...overridden,
  ];
}

/** Returns the paragraph that says which data pairs come from. */
export function sourceParagraph(source: Omit<PairingSource, 'usable' | 'overridden'>): string {
  const { dataset, reward, shown } = source;
  return `Source: the dataset ${code(dataset)}, ${countOf(source.prompts, 'prompt')} with ${countOf(source.responses, 'response')} (fingerprint \`${source.fingerprint}\`), scored by the reward ${code(reward)}.${source.synthetic ? ' Its texts and rewards are synthetic: it is the sample that comes with Sweetspot.' : ''} ${formatCount(shown)} of its prompts were taken.`;
}

/** Files that pairs were made of without an import. */
export type FilesSource = Pick<PairingSource, 'prompts' | 'responses' | 'shown'> & {
  /** Their names. */
  files: readonly string[];
  /** Null where no response has a reward. */
  reward: string | null;
};

const FILES_NAMED = 5;

/** Returns the paragraph that says which files pairs come from; of many, the first are named. */
export function filesParagraph({ files, reward, shown, ...counts }: FilesSource): string {
  const named = files.slice(0, FILES_NAMED).map(code).join(', ');
  const more = files.length - FILES_NAMED;
  const names = more > 0 ? `${named} and ${formatCount(more)} more` : named;
  const scored = reward === null ? '' : `, scored by the reward ${code(reward)}`;
  return `Source: ${names}, ${countOf(counts.prompts, 'prompt')} with ${countOf(counts.responses, 'response')}${scored}. ${formatCount(shown)} of these prompts were taken.`;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll(/\s+/g, ' ')}\``;
}
