import { countOf } from '@/lib/core/format/format-count';
import { exactNumber } from '@/lib/core/format/format-number';
import type { ImportPreview } from '@/lib/core/views/import-view';

type Props = { record: ImportPreview['records'][number]; layout: ImportPreview['layout'] };

/** One record as it would come in. */
export function RecordPreview({ record, layout }: Props) {
  const { messages, responses, responseCount } = record;
  return (
    <li className="grid min-w-0 gap-1 rounded-md bg-sunken p-2 text-xs">
      <p className="text-muted">
        {layout === 'array' ? 'record' : 'line'} {record.line}
        {record.promptId ? ` · prompt_id ${record.promptId}` : ''} ·{' '}
        {countOf(responseCount, 'response')}
      </p>
      {messages.map((message, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns have no other identity and never move
        <p key={i} className="model-text line-clamp-2">
          <span className="text-muted">{message.role} </span>
          {message.content}
        </p>
      ))}
      <ul className="grid gap-0.5">
        {responses.map((response, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: responses have no other identity and never move
          <li key={i} className="grid grid-cols-[minmax(0,1fr)_auto] gap-3">
            <span className="truncate">{response.text || '(empty response)'}</span>
            <span className="text-right">{rewardsText(response.rewards)}</span>
          </li>
        ))}
      </ul>
      {responseCount > responses.length ? (
        <p className="text-muted">… and {responseCount - responses.length} more</p>
      ) : null}
    </li>
  );
}

function rewardsText(rewards: Record<string, number | null>): string {
  const entries = Object.entries(rewards);
  if (entries.length === 0) return 'unscored';
  return entries
    .map(([name, value]) => `${name} ${value === null ? 'unscored' : exactNumber(value)}`)
    .join(' · ');
}
