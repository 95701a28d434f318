import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { contentTypeOf } from './content-types';
import { appScheme, isOwnUrl } from './trusted-url';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const commonHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // A new version of the app must never run on files of the old one.
  'cache-control': 'no-store',
};

/** Makes `app://` a real origin. Has to be called before the app is ready. */
export function claimAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Serves the built page from `folder` at `app://hashiya/` to the windows of a session. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(appScheme, (request) => answer(request, folder));
}

/** Answers one request for a file of the page; everything that isn't one is "not found". */
export async function answer(
  request: Pick<Request, 'method' | 'url'>,
  folder: string,
): Promise<Response> {
  const file = request.method === 'GET' ? fileFor(request.url, folder) : null;
  const type = file === null ? null : contentTypeOf(path.extname(file));
  if (file === null || type === null) return notFound();
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return notFound();
  return new Response(new Uint8Array(bytes), {
    headers: { ...commonHeaders, 'content-type': type },
  });
}

/** The file in `folder` that an address means, or `null` where it means anything outside it. */
export function fileFor(address: string, folder: string): string | null {
  if (!isOwnUrl(address)) return null;
  const wanted = decoded(new URL(address).pathname);
  // Windows reads a backslash, a colon and a zero byte in its own way; our files have none.
  if (wanted === null || /[\\:\0]/.test(wanted)) return null;
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${wanted === '/' ? '/index.html' : wanted}`);
  // With the separator: `…/renderer-secrets` begins with `…/renderer` too.
  return file.startsWith(root + path.sep) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function notFound(): Response {
  const headers = { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8' };
  return new Response('Not found', { status: 404, headers });
}
