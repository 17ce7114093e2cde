import type { PreflightReport } from './preflight-report';

/** Returns whether a report has an error, which speaks against an export. */
export function hasErrors({ findings }: PreflightReport): boolean {
  return findings.some(({ level }) => level === 'error');
}
