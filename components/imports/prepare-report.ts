import { formatBytes } from '@/lib/core/format/format-bytes';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { formatDuration } from '@/lib/core/format/format-time';
import { FINDINGS, type FindingKind, type ImportReport } from '@/lib/core/views/import-view';

/** A finding with a count above zero. `places` are its first cases. */
export type PreparedFinding = {
  kind: FindingKind;
  title: string;
  count: string;
  places: { where: string; detail: string }[];
  /** Cases that are counted but not listed. */
  more: number;
};

export type PreparedReport = {
  summary: string;
  facts: { name: string; value: string }[];
  files: { name: string; text: string }[];
  /** Rows that did not come in. */
  lost: PreparedFinding[];
  /** What came in and is worth knowing. */
  noted: PreparedFinding[];
};

const LOSSES: readonly FindingKind[] = [
  'unreadableLines',
  'rowsWithoutPrompt',
  'lengthMismatches',
  'otherShape',
];

const KINDS = Object.keys(FINDINGS).filter((key): key is FindingKind => key in FINDINGS);

/** Returns what an import did, in words. */
export function prepareReport(report: ImportReport): PreparedReport {
  const missing = report.rows - report.rowsImported;
  const findings = KINDS.flatMap((kind) => {
    const finding = report.findings[kind];
    if (finding.count === 0) return [];
    const places = finding.cases.map(({ file, line, detail }) => ({
      where: `${file}:${line}`,
      detail,
    }));
    const more = finding.count - places.length;
    return [{ kind, title: FINDINGS[kind], count: formatCount(finding.count), places, more }];
  });
  return {
    summary: `${countOf(report.prompts, 'prompt')} with ${countOf(report.responses, 'response')} came in, ${
      missing === 0 ? 'no row was left out' : `${countOf(missing, 'row')} did not`
    }`,
    facts: [
      { name: 'rows read', value: formatCount(report.rows) },
      { name: 'rows imported', value: formatCount(report.rowsImported) },
      { name: 'scored responses', value: formatCount(report.scored) },
      { name: 'unscored responses', value: formatCount(report.unscored) },
      { name: 'rewards', value: report.rewards.join(', ') || 'none' },
      { name: 'active reward', value: report.activeReward ?? 'none' },
      { name: 'time', value: formatDuration(report.seconds) },
    ],
    files: report.files.map((file) => ({
      name: file.name,
      text: `${countOf(file.rows, 'row')}, ${formatBytes(file.bytes)}${file.gzip ? ', gzip' : ''}`,
    })),
    lost: findings.filter(({ kind }) => LOSSES.includes(kind)),
    noted: findings.filter(({ kind }) => !LOSSES.includes(kind)),
  };
}
