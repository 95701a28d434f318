import { type App, type Event, type Session, shell, type WebContents } from 'electron';
import type { Log } from '../app/log';
import { isOwnUrl, openOutside } from './trusted-url';

interface GuardOptions {
  readonly log: Log;
  /** Lets the developer tools load their own pages. */
  readonly wantsDevtools: boolean;
}

/** Shuts every way out of our page, for every window and frame there will ever be. */
export function guardWebContents(app: App, { log }: GuardOptions): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, log));
}

function guard(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: Event<{ url: string }>) => {
    event.preventDefault();
    log.warn(`refused ${what}: ${siteOf(event.url)}`);
  };
  contents.on('will-navigate', (event) => {
    refuse('navigation')(event);
    follow(event.url, log);
  });
  contents.on('will-frame-navigate', (event) => {
    // Those of the main frame are told above, too.
    if (!event.isMainFrame) refuse('navigation of a frame')(event);
  });
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn(`refused new window: ${siteOf(url)}`);
    follow(url, log);
    return { action: 'deny' };
  });
  // WebRTC goes past the request filter below.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Denies downloads, permissions and the network to the pages of a session. */
export function guardSession(session: Session, { log, wantsDevtools }: GuardOptions): void {
  session.on('will-download', (event) => event.preventDefault());
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isGranted(permission, origin),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isGranted(permission, requestingUrl)),
  );
  session.setDevicePermissionHandler(() => false);
  // Even asking for a dictionary would be a request.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isOwnUrl(url) && !(wantsDevtools && url.startsWith('devtools://'));
    if (cancel) log.warn(`blocked request: ${siteOf(url)}`);
    answer({ cancel });
  });
}

/** Copying text is all the page may do beyond drawing itself. */
function isGranted(permission: string, requester: string | undefined): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnUrl(requester ?? '');
}

function follow(url: string, log: Log): void {
  openOutside(url, (fit) => shell.openExternal(fit)).catch((error: unknown) =>
    log.error('opening a link outside', error),
  );
}

/** An address as far as it may stand in a log: an article's link can tell what is being read. */
function siteOf(address: string): string {
  if (!URL.canParse(address)) return 'not an address';
  const { protocol, host } = new URL(address);
  return host === '' ? protocol : `${protocol}//${host}`;
}
