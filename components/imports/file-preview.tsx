import { X } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { formatBytes } from '@/lib/core/format/format-bytes';
import { type ImportPreview, SHAPES } from '@/lib/core/views/import-view';
import { RecordPreview } from './record-preview';
import type { ImportFile } from './use-import-files';

type Props = { file: ImportFile; onRemove: () => void };

/** A file with the shape it was recognised as and its first records, as they would come in. */
export function FilePreview({ file, onRemove }: Props) {
  const { preview } = file;
  const problem = file.problem ?? preview?.problem;
  return (
    <li className="panel grid gap-2 p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="min-w-0 break-all">{file.file.name}</h3>
        <span className="text-muted text-xs">{formatBytes(file.file.size)}</span>
        {preview ? <Recognised preview={preview} /> : null}
        <Button
          variant="quiet"
          size="icon"
          className="ml-auto"
          aria-label={`Remove ${file.file.name}`}
          onClick={onRemove}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
      {!preview && !problem ? <Skeleton className="h-24" /> : null}
      {preview && preview.records.length > 0 ? (
        <ol className="grid gap-2" aria-label="First records">
          {preview.records.map((record) => (
            <RecordPreview key={record.line} record={record} layout={preview.layout} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}

function Recognised({ preview }: { preview: ImportPreview }) {
  return (
    <>
      {preview.shape ? <Badge>{SHAPES[preview.shape]}</Badge> : null}
      <span className="text-muted text-xs">
        {preview.layout === 'array' ? 'one JSON array' : 'a record per line'}
        {preview.gzip ? ', gzip' : ''} ·{' '}
        {preview.rewards.length > 0 ? `rewards: ${preview.rewards.join(', ')}` : 'no rewards seen'}
      </span>
    </>
  );
}
