import { datasetPath, withQuery } from '@/components/view/edit-query';
import { countOf } from '@/lib/core/format/format-count';
import { describeFinding } from '@/lib/core/preflight/describe-finding';
import type {
  PreflightKind,
  PreflightLevel,
  PreflightReport,
} from '@/lib/core/preflight/preflight-report';

/** A finding as the panel shows it. */
export type PreparedFinding = {
  kind: PreflightKind;
  level: PreflightLevel;
  text: string;
  /** The first prompts concerned; without an address where their place in the dataset is not known. */
  prompts: { promptId: string; href: string | null }[];
  /** True where the finding may concern prompts that are not named. */
  more: boolean;
};

/** Returns what a pre-flight found, in words and links into the dataset that keep the view's `query`. */
export function preparePreflight(
  { pairs, findings, ...compared }: PreflightReport,
  dataset: string,
  query: string,
): { summary: string; findings: PreparedFinding[] } {
  const checked = `${countOf(pairs, 'pair')} checked`;
  return {
    summary: findings.length === 0 ? `${checked}, nothing found.` : `${checked}:`,
    findings: findings.map((finding) => {
      const { kind, level, count, cases } = finding;
      return {
        kind,
        level,
        text: describeFinding(finding, compared),
        prompts: cases.map(({ promptId, ordinal }) => ({
          promptId,
          href:
            ordinal === null ? null : withQuery(datasetPath(dataset, `prompts/${ordinal}`), query),
        })),
        more: count > cases.length,
      };
    }),
  };
}
