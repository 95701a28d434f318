/** Puts words on the clipboard, plain and as HTML. @throws the browser's error. */
export function writeClipboard(plain: string, html: string): Promise<void> {
  const types = { 'text/plain': plain, 'text/html': html };
  const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
