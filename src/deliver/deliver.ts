export { built } from './elements.ts';
export { pngOf } from './raster.ts';

/** Hands a file to the reader: the browser asks where to, or puts it where files go. Nothing is sent anywhere. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the content by the time that the next task runs.
  setTimeout(() => URL.revokeObjectURL(address));
}

/** Puts a picture on the clipboard. Rejects where the browser does not allow that. */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  // The promise is handed over as it is: a browser takes it only while the reader's own action is fresh.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

/** Puts text on the clipboard. Rejects where the browser does not allow that. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
