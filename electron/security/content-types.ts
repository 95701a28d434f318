/** Everything the page is made of; a file of any other kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The content type for a file's extension (with its dot), or `null` for what we don't serve. */
export function contentTypeOf(extension: string): string | null {
  const wanted = extension.toLowerCase();
  return Object.hasOwn(contentTypes, wanted) ? (contentTypes[wanted] ?? null) : null;
}
