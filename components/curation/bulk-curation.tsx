'use client';

import { useEffect, useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { withQuery } from '@/components/view/edit-query';
import { countOf } from '@/lib/core/format/format-count';
import type { CurationOutcome } from '@/lib/core/views/curation-view';
import type { WantedAction } from '@/lib/schema/curation/curation-json';
import { BULK_ACTIONS, type BulkKind, bulkAction, needsWords, outcomeText } from './bulk-actions';
import { useCurate } from './use-curate';

type Props = {
  dataset: string;
  query: string;
  /** How many prompts it is about. */
  shown: number;
  /** Their ids; without it, all that the filter shows. */
  prompts?: readonly string[];
};

/** Decides something about all prompts that the filter shows, or about some of them, after saying how many they are. */
export function BulkCuration({ dataset, query, shown, prompts }: Props) {
  const [open, setOpen] = useState(false);
  const which = prompts ? 'selected' : 'shown';
  return (
    <>
      <Button size="small" disabled={shown === 0} onClick={() => setOpen(true)}>
        Curate {countOf(shown, 'prompt')}…
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Curate the ${countOf(shown, 'prompt')} ${which}`}
        description="What you decide is applied after every recipe and pairing of this dataset, and can be undone."
      >
        <BulkForm
          url={withQuery(`/api/datasets/${encodeURIComponent(dataset)}/curation`, query)}
          shown={shown}
          prompts={prompts}
          which={which}
          onDone={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}

type FormProps = {
  url: string;
  shown: number;
  prompts: readonly string[] | undefined;
  which: string;
  onDone: () => void;
};

function BulkForm({ url, shown, prompts, which, onDone }: FormProps) {
  const { act, busy } = useCurate(url);
  const [kind, setKind] = useState<BulkKind>('exclude');
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const [replace, setReplace] = useState(false);
  const action = bulkAction(kind, words.trim());
  const { outcome, problem } = usePreview(url, action, { replace, prompts });
  const submit = async () => {
    if (!action || !outcome) return;
    await act(action, { expected: outcome.shown, replace, prompts }, { reason, what: outcomeText });
    onDone();
  };
  return (
    <form
      className="grid gap-3 text-xs"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Select
          label="What to do"
          value={kind}
          options={BULK_ACTIONS}
          onChange={(value) => {
            const known = BULK_ACTIONS.find((one) => one.value === value);
            if (known) setKind(known.value);
          }}
        />
        {needsWords(kind) ? (
          <input
            value={words}
            maxLength={kind === 'note' ? 10_000 : 60}
            onChange={({ target }) => setWords(target.value)}
            aria-label={kind === 'note' ? 'Note' : 'Tag'}
            placeholder={kind === 'note' ? 'note' : 'tag'}
            className="h-7 min-w-40 flex-1 rounded-md border border-line-strong/60 bg-panel px-2"
          />
        ) : null}
      </div>
      <input
        value={reason}
        maxLength={2000}
        onChange={({ target }) => setReason(target.value)}
        aria-label="Reason"
        placeholder="reason (optional)"
        className="h-7 rounded-md border border-line-strong/60 bg-panel px-2"
      />
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={replace}
          onChange={({ target }) => setReplace(target.checked)}
        />
        also replace what was decided about single prompts before
      </label>
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : (
        <p role="status" className="min-h-4">
          {outcome
            ? `Of ${countOf(outcome.shown, 'prompt')} ${which}: ${outcomeText(outcome)}.`
            : action
              ? 'counting…'
              : ''}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button
          type="submit"
          variant="primary"
          disabled={busy || !action || !outcome || outcome.changed === 0}
        >
          {outcome ? `Change ${countOf(outcome.changed, 'prompt')}` : `Of ${shown}`}
        </Button>
      </div>
    </form>
  );
}

type Preview = { outcome: CurationOutcome | null; problem: string | null };
const UNKNOWN: Preview = { outcome: null, problem: null };

/** Asks what an action would come to, each time it changes. */
function usePreview(
  url: string,
  action: WantedAction | null,
  target: { replace: boolean; prompts: readonly string[] | undefined },
): Preview {
  const body = action && JSON.stringify({ action, ...target, preview: true });
  const [known, setKnown] = useState<Preview & { body: string | null }>({ ...UNKNOWN, body: null });
  useEffect(() => {
    if (body === null) return;
    let dropped = false;
    const keep = (found: Preview) => {
      if (!dropped) setKnown({ ...found, body });
    };
    postJson<CurationOutcome>(url, JSON.parse(body)).then(
      (outcome) => keep({ outcome, problem: null }),
      (error: unknown) => keep({ outcome: null, problem: messageOf(error) }),
    );
    return () => {
      dropped = true;
    };
  }, [url, body]);
  return known.body === body ? known : UNKNOWN;
}
