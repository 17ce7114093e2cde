/** The address of a finished export's file. */
export function exportFileUrl(job: string): string {
  return `/api/exports/${encodeURIComponent(job)}/file`;
}

/** Lets the browser save a file without leaving the page. */
export function downloadFile(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Lets the browser save a text as a file. */
export function downloadText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  downloadFile(url, fileName);
  // Not at once: the browser begins to read it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
