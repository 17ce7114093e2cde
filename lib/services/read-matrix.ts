import { pairingMatrix } from '@/lib/core/rewards/pairing-matrix';
import type { MatrixView } from '@/lib/core/views/pairing-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from './service-context';
import { openView } from './views/open-view';

/** Returns the pairing matrix over the prompts shown. Cost grows with the prompts, not with the responses. */
export async function readMatrix(context: ServiceContext, parsed: ParsedView): Promise<MatrixView> {
  const { frame, shown, header } = await openView(context, parsed);
  return { header, matrix: pairingMatrix(frame, shown) };
}
