import { AppError } from '@/lib/core/errors/app-error';
import { describeFinding } from './describe-finding';
import { hasErrors } from './has-errors';
import type { PreflightReport } from './preflight-report';

/** Pairs were not written because a pre-flight found errors; `report` has all it found. */
export class PreflightError extends AppError {
  readonly report: PreflightReport;

  constructor(report: PreflightReport) {
    const what = report.findings
      .filter(({ level }) => level === 'error')
      .map((finding) => describeFinding(finding, report));
    super('invalid_input', `nothing was written: ${what.join('; ')}`);
    this.report = report;
  }

  /** Throws a `PreflightError` where a report has errors. */
  static refuse(report: PreflightReport): void {
    if (hasErrors(report)) throw new PreflightError(report);
  }
}
