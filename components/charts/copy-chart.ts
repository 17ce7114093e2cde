import type { DrawnChart } from './chart-svg';

/** Where a copy went: the clipboard, or a file where the browser forbids the clipboard. */
export type CopyOutcome = 'copied' | 'saved';

const PIXEL_RATIO = 2;

/** Copies text, or saves it as a file. */
export async function copyText(text: string, file: string, type: string): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return save(new Blob([text], { type }), file);
  }
}

/** Copies a chart as a picture of twice its size, or saves it as a file. */
export async function copyPng(chart: DrawnChart, file: string): Promise<CopyOutcome> {
  const png = await toPng(chart);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return 'copied';
  } catch {
    return save(png, file);
  }
}

async function toPng({ text, width, height }: DrawnChart): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * PIXEL_RATIO);
  canvas.height = Math.round(height * PIXEL_RATIO);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

function save(blob: Blob, file: string): CopyOutcome {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return 'saved';
}
