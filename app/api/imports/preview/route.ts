import * as z from 'zod';
import { respond } from '@/app/api/respond';
import { authorizeRequest } from '@/lib/access/authorize-request';
import { AppError } from '@/lib/core/errors/app-error';
import { columnMap } from '@/lib/schema/shapes/column-map';
import { shapeChoice } from '@/lib/schema/shapes/shape-choice';
import { previewImport } from '@/lib/services/import/preview-import';

const reading = z.object({ shape: shapeChoice, columns: columnMap });

export function POST(request: Request) {
  const refused = authorizeRequest(request);
  if (refused) return refused;
  const { searchParams } = new URL(request.url);
  return respond(() =>
    previewImport(searchParams.get('file') ?? '', request.body, {
      complete: searchParams.get('complete') !== 'false',
      ...parseReading(searchParams.get('reading')),
    }),
  );
}

function parseReading(text: string | null): z.infer<typeof reading> {
  if (text === null) return { shape: 'auto', columns: {} };
  try {
    return reading.parse(JSON.parse(text));
  } catch (cause) {
    const message = 'reading: expected a JSON object with a shape and columns';
    throw new AppError('invalid_input', message, { cause });
  }
}
