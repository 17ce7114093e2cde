import type { HubSettings } from '@/lib/core/tokens/hub-settings';
import type { TextTokenizer } from '@/lib/core/tokens/text-tokenizer';
import { RecentMap } from '@/lib/services/views/recent-map';

/** One of a large vocabulary takes about 200 MB. */
const MOST_KEPT = 2;

/** Where tokenizers are looked for besides the data folder, and those used last. */
export class TokenizerShelf {
  readonly hub: HubSettings;
  readonly kept = new RecentMap<Promise<TextTokenizer>>(MOST_KEPT);

  constructor(hub: HubSettings) {
    this.hub = hub;
  }
}
