import { AppError } from '@/lib/core/errors/app-error';
import { EXPORT_FORMATS, type ExportFormat, isExportFormat } from './export-format';

/** Returns the format of a name. Throws `invalid_input` listing those that exist. */
export function parseFormat(text: string): ExportFormat {
  if (isExportFormat(text)) return text;
  throw new AppError(
    'invalid_input',
    `there is no format ${JSON.stringify(text)}; expected one of: ${Object.keys(EXPORT_FORMATS).join(', ')}`,
  );
}
