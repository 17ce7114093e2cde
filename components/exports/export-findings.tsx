import { FindingNotice } from '@/components/preflight/finding-notice';
import { preparePreflight } from '@/components/preflight/prepare-preflight';
import type { PreflightReport } from '@/lib/core/preflight/preflight-report';

/** What the check of an export's pairs found, with links to the prompts; `query` is the view that the links keep. */
export function ExportFindings({
  report,
  dataset,
  query,
}: {
  report: PreflightReport;
  dataset: string;
  query: string;
}) {
  const { findings } = preparePreflight(report, dataset, query);
  return findings.map((finding) => <FindingNotice key={finding.kind} finding={finding} />);
}
