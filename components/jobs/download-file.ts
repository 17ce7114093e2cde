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
