import { AppError } from '@/lib/core/errors/app-error';
import { EXPORT_FILES, type ExportFile, isExportFile } from './export-format';

/** Returns the type of file of a name. Throws `invalid_input` listing those that exist. */
export function parseFile(text: string): ExportFile {
  if (isExportFile(text)) return text;
  throw new AppError(
    'invalid_input',
    `there is no type of file ${JSON.stringify(text)}; expected one of: ${EXPORT_FILES.join(', ')}`,
  );
}
