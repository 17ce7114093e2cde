import { ApiError, errorText } from '@/components/api/fetch-json';

/** What the server says of an upload. */
export type Uploaded = { upload: string; bytes: number };

/** Sends a file as it is, telling how many bytes have gone. Aborting the signal stops it. */
export function uploadFile(
  file: File,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/imports/uploads?file=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status >= 200 && request.status < 300 && isUploaded(body)) resolve(body);
      else reject(new ApiError(request.status, errorText(request.status, asErrorBody(body))));
    };
    request.onerror = () =>
      reject(new ApiError(0, `The upload of ${file.name} broke off. Is Sweetspot still running?`));
    request.onabort = () => reject(new ApiError(0, 'The upload was cancelled.'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function isUploaded(body: unknown): body is Uploaded {
  return typeof body === 'object' && body !== null && 'upload' in body && 'bytes' in body;
}

function asErrorBody(body: unknown): { error?: { message?: unknown } } | null {
  return typeof body === 'object' && body !== null ? body : null;
}
