/** Something to do about a note, such as to undo. */
export type NoteAction = { label: string; onClick: () => void };

/** Says that something worked. The toaster is loaded on its own, so it costs the first page nothing. */
export async function notifyDone(text: string, action?: NoteAction): Promise<void> {
  const { toast } = await import('sonner');
  if (action) toast(text, { action, duration: 12_000 });
  else toast.success(text);
}

/** Says that something failed, and why. */
export async function notifyFailed(text: string): Promise<void> {
  const { toast } = await import('sonner');
  toast.error(text);
}
