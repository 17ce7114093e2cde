/** Something to do about a note, such as to undo. */
export type NoteAction = { label: string; onClick: () => void };

let shown: Promise<void> | null = null;

/** The toaster comes with the first note, so it costs the page nothing. */
async function toaster() {
  const [{ toast }, { showToaster }] = await Promise.all([
    import('sonner'),
    import('./show-toaster'),
  ]);
  shown ??= showToaster();
  await shown;
  return toast;
}

/** Says that something worked. */
export async function notifyDone(text: string, action?: NoteAction): Promise<void> {
  const toast = await toaster();
  if (action) toast(text, { action, duration: 12_000 });
  else toast.success(text);
}

/** Says that something failed, and why. */
export async function notifyFailed(text: string): Promise<void> {
  const toast = await toaster();
  toast.error(text);
}
