import type { SourceRow } from '@/lib/core/dataset/source-row';
import { canonicalPrompt } from '@/lib/core/prompts/canonical-prompt';
import type { Message } from '@/lib/core/prompts/message';
import { makeWellFormed } from '@/lib/core/text/make-well-formed';
import { openSealed } from '@/lib/io/open-sealed';
import { MetaLedger } from './meta-ledger';
import type { PendingPrompt } from './pending-prompt';
import { hashPrompt } from './prompt-identity';
import { addResponses, type IntakeCounters, type RowPlace } from './response-intake';

const PENDING_UNITS = 512 * 1024;
const PENDING_RESPONSES = 10_000;

/**
 * Merges rows into prompts by identity and holds what is not yet written. Memory: the pending texts (at most about
 * 1 MB and one row) and one entry per prompt, with a number for each value of its metadata.
 */
export class PromptIntake {
  readonly #counters: IntakeCounters;
  readonly #ordinals = new Map<string, number>();
  readonly #stored: number[] = [];
  readonly #promptHashes: number[] = [];
  readonly #metadata = new MetaLedger();
  #pending = new Map<number, PendingPrompt>();
  #size = 0;
  #pendingResponses = 0;
  #lastPrompt: { canonical: string; id: string } | null = null;
  #lastChecked: { ordinal: number; messages: readonly Message[] } | null = null;
  #lastOrdinal = -1;
  responses = 0;

  constructor(counters: IntakeCounters) {
    this.#counters = counters;
  }

  get prompts(): number {
    return this.#stored.length;
  }

  /** True once enough is pending to be written. */
  get isFull(): boolean {
    return this.#size >= PENDING_UNITS || this.#pendingResponses >= PENDING_RESPONSES;
  }

  /** Takes a row in. Returns false, and takes nothing, where the row has no prompt and its id is not known yet. */
  add(row: SourceRow, place: RowPlace): boolean {
    const messages = row.messages.map((message) => this.#repaired(message, place));
    const promptId = this.#identify(row.promptId, messages);
    if (promptId === null) return false;
    const known = this.#ordinals.get(promptId);
    const ordinal = known ?? this.#register(promptId, messages);
    this.#checkPrompt(ordinal, promptId, messages, place);
    if (known === undefined) this.#metadata.keep(ordinal, row.meta);
    else this.#checkMetadata(known, promptId, row.meta, place);
    this.#lastOrdinal = ordinal;
    let pending = this.#pending.get(ordinal);
    if (!pending) {
      const first = this.#stored[ordinal] ?? -1;
      pending = newPending(ordinal, promptId, Math.max(0, first), place);
      if (first === -1) pending.row = { messages, templated: row.templated, meta: row.meta };
      this.#pending.set(ordinal, pending);
    }
    if (pending.sealed !== place.sealed) {
      if (pending.sealed) openTexts(pending);
      else row = withOpenTexts(row);
    }
    if (row.templated)
      this.#counters.findings.add('keptTemplates', place.file, place.line, `prompt ${promptId}`);
    this.#size += addResponses(pending, row, place, this.#counters);
    this.#pendingResponses += row.responses.length;
    this.responses += row.responses.length;
    return true;
  }

  /** Returns whether an earlier row has the prompt of this one. */
  knows({ promptId, messages }: SourceRow): boolean {
    const id = this.#identify(promptId, messages);
    return id !== null && this.#ordinals.has(id);
  }

  /** Hands over everything pending, in the order in which the prompts were first seen, and forgets it. */
  takePending(): PendingPrompt[] {
    const taken = [...this.#pending.values()];
    for (const { ordinal, first, texts } of taken) this.#stored[ordinal] = first + texts.length;
    this.#pending = new Map();
    this.#size = 0;
    this.#pendingResponses = 0;
    return taken;
  }

  /**
   * Hands over what is pending, but for the newest prompt while its responses may go on: one that is written in pieces must be
   * read again at the end. A prompt that is pending alone is handed over, so that memory stays flat.
   */
  takeFinished(): PendingPrompt[] {
    const isNewest = this.#lastOrdinal === this.prompts - 1;
    return isNewest && this.#pending.size > 1 ? this.takeComplete() : this.takePending();
  }

  /** Hands over every pending prompt but the one that the last row belongs to, whose responses may go on. */
  takeComplete(): PendingPrompt[] {
    const last = this.#pending.get(this.#lastOrdinal);
    if (last) this.#pending.delete(this.#lastOrdinal);
    const taken = this.takePending();
    if (last) this.#pending.set(this.#lastOrdinal, last);
    return taken;
  }

  #identify(sourceId: string | null, messages: readonly Message[]): string | null {
    if (sourceId !== null) {
      const id = makeWellFormed(sourceId).text;
      return messages.length > 0 || this.#ordinals.has(id) ? id : null;
    }
    if (messages.length === 0) return null;
    const canonical = canonicalPrompt(messages);
    if (this.#lastPrompt?.canonical !== canonical) {
      this.#lastPrompt = { canonical, id: hashPrompt(messages) };
    }
    return this.#lastPrompt.id;
  }

  #register(promptId: string, messages: readonly Message[]): number {
    const ordinal = this.#stored.length;
    this.#ordinals.set(promptId, ordinal);
    this.#stored.push(-1);
    this.#promptHashes.push(quickHash(messages));
    return ordinal;
  }

  #checkPrompt(ordinal: number, promptId: string, messages: readonly Message[], place: RowPlace) {
    if (messages.length === 0 || this.#isLastChecked(ordinal, messages)) return;
    if (this.#promptHashes[ordinal] === quickHash(messages)) {
      this.#lastChecked = { ordinal, messages };
      return;
    }
    this.#counters.findings.add('conflictingPrompts', place.file, place.line, `prompt ${promptId}`);
  }

  #checkMetadata(ordinal: number, promptId: string, meta: SourceRow['meta'], place: RowPlace) {
    const missing = this.#metadata.missing(ordinal, meta);
    if (missing.length === 0) return;
    const detail = `prompt ${promptId}: ${missing.join(', ')}`;
    this.#counters.findings.add('laterMetadata', place.file, place.line, detail);
  }

  /** True where a row repeats the one before it: files with a row per response mostly do. */
  #isLastChecked(ordinal: number, messages: readonly Message[]): boolean {
    const last = this.#lastChecked;
    return (
      last?.ordinal === ordinal &&
      last.messages.length === messages.length &&
      messages.every(({ content }, i) => last.messages[i]?.content === content)
    );
  }

  #repaired({ role, content }: Message, { file, line }: RowPlace): Message {
    const fixed = makeWellFormed(content);
    if (fixed.repaired) this.#counters.findings.add('repairedTexts', file, line, 'prompt');
    return { role: makeWellFormed(role).text, content: fixed.text };
  }
}

function newPending(
  ordinal: number,
  promptId: string,
  first: number,
  place: RowPlace,
): PendingPrompt {
  return {
    ordinal,
    promptId,
    row: null,
    first,
    texts: [],
    sealed: place.sealed,
    lengths: [],
    rewards: new Map(),
    attributes: [],
    file: place.file,
    line: place.line,
  };
}

function quickHash(messages: readonly Message[]): number {
  let hash = 0x811c9dc5;
  for (const { content } of messages) {
    for (let i = 0; i < content.length; i++) {
      hash = Math.imul(hash ^ content.charCodeAt(i), 0x01000193);
    }
  }
  return hash;
}

function openTexts(pending: PendingPrompt) {
  pending.texts = pending.texts.map(openSealed);
  pending.sealed = false;
}

function withOpenTexts(row: SourceRow): SourceRow {
  const responses = row.responses.map((one) => ({ ...one, text: openSealed(one.text) }));
  return { ...row, responses };
}
