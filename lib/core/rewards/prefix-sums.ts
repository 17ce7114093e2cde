import { prefixCharacters, prefixWordRatio } from '@/lib/core/frames/prefix-reader';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { PAIRING_COUNT, type Pairing, pairingIndex } from './pairing';
import { POINT_COUNT } from './reward-point';

/** Adds up what the two picks of a pairing begin with, in the measures of `PrefixField`. Sums of words are NaN where they were never stored. */
export class PrefixSums {
  ratio = 0;
  characters = 0;
  words = 0;
  wordRatio = 0;
  readonly #frame: RewardFrame;
  readonly #pairing: Pairing;
  readonly #position: number;

  constructor(frame: RewardFrame, pairing: Pairing) {
    this.#frame = frame;
    this.#pairing = pairing;
    this.#position = pairingIndex(pairing);
  }

  /** Adds a prompt that has points. */
  add(prompt: number): void {
    const { prefixRatio, prefixWords, pickLength, pickWords } = this.#frame;
    const c = prompt * POINT_COUNT + this.#pairing.chosenIndex;
    const r = prompt * POINT_COUNT + this.#pairing.rejectedIndex;
    const at = prompt * PAIRING_COUNT + this.#position;
    const ratio = prefixRatio[at] ?? 0;
    const words = prefixWords[at] ?? 0;
    this.ratio += ratio;
    this.characters += prefixCharacters(ratio, Math.max(pickLength[c] ?? 0, pickLength[r] ?? 0));
    this.words += words;
    this.wordRatio += prefixWordRatio(words, Math.max(pickWords[c] ?? 0, pickWords[r] ?? 0));
  }
}
