import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { PreparedFinding } from './prepare-preflight';

/** One finding with links to the first prompts it concerns. */
export function FindingNotice({ finding }: { finding: PreparedFinding }) {
  const { level, text, prompts, more } = finding;
  return (
    <Notice tone={level === 'error' ? 'danger' : 'warn'} className="text-xs">
      <span className="font-medium">{level === 'error' ? 'Error' : 'Warning'}:</span> {text}.
      <span className="mt-0.5 flex flex-wrap gap-x-2">
        {prompts.map(({ promptId, href }) =>
          href === null ? (
            <span key={promptId} className="break-all">
              {promptId}
            </span>
          ) : (
            <Link
              key={promptId}
              href={href}
              prefetch={false}
              className="break-all underline underline-offset-2"
            >
              {promptId}
            </Link>
          ),
        )}
        {more ? <span>…</span> : null}
      </span>
    </Notice>
  );
}
