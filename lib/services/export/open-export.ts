import { fileNameOf } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import { EXPORT_FORMATS, type ExportFormat } from '@/lib/core/export/export-format';
import { outcomeOf } from '@/lib/core/filters/select-prompts';
import { pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from '@/lib/services/service-context';
import { openView } from '@/lib/services/views/open-view';
import { type LinePage, pairLines } from './pair-lines';

/** An export that is ready to be written. */
export type OpenExport = {
  /** ASCII letters, digits, `.`, `_`, `+` and `-`. */
  fileName: string;
  /** Prompts to visit, and how many of them give a row. */
  prompts: number;
  rows: number;
  pages: () => AsyncIterable<LinePage>;
};

/**
 * Resolves what a view's pairing writes in a format: the usable prompts among those shown, in prompt order.
 * The same view of the same data gives the same bytes whoever asks. Throws as `openView`, and `invalid_input`
 * where a URL part was not understood (a wrong filter would silently write another dataset) or no prompt is usable.
 */
export async function openExport(
  context: ServiceContext,
  parsed: ParsedView,
  format: ExportFormat,
): Promise<OpenExport> {
  const { pairing } = parsed.view;
  const { dataset, frame, shown, header } = await openView(context, parsed);
  if (header.ignored.length > 0) {
    throw new AppError(
      'invalid_input',
      `cannot export: not understood: ${header.ignored.join(', ')}`,
    );
  }
  const rows = shown.reduce(
    (count, prompt) => count + (outcomeOf(frame, pairing, prompt) === 'usable' ? 1 : 0),
    0,
  );
  if (rows === 0) {
    throw new AppError(
      'invalid_input',
      `${pairingLabel(pairing)} gives no pair: of ${shown.length} prompts none is usable`,
    );
  }
  const suffix = format === 'trl-conversational' ? '' : `-${format}`;
  return {
    fileName: `${fileNameOf(dataset.name)}-${pairingSlug(pairing)}${suffix}.jsonl`,
    prompts: shown.length,
    rows,
    pages: () => pairLines(context.database, dataset.id, frame, shown, { pairing, format }),
  };
}

/** Returns the format of a name. Throws `invalid_input` listing those that exist. */
export function parseFormat(text: string): ExportFormat {
  const known = Object.keys(EXPORT_FORMATS).find((format) => format === text);
  if (known === 'trl-conversational' || known === 'trl-standard') return known;
  throw new AppError(
    'invalid_input',
    `there is no format ${JSON.stringify(text)}; expected one of: ${Object.keys(EXPORT_FORMATS).join(', ')}`,
  );
}
