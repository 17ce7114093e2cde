import { breakRuns } from './break-runs';

/** Words of a prompt or response as they came: every one of them is drawn here. */
export function PlainText({ text }: { text: string }) {
  const runs = breakRuns(text);
  if (runs.every(({ unbroken }) => !unbroken)) return text;
  return runs.map((run, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity and never move
    <span key={i} className={run.unbroken ? 'break-all' : undefined}>
      {run.text}
    </span>
  ));
}
