/** The origin of our own pages; nothing else is ever shown in a window. */
export const appScheme = 'app';
const appHost = 'hashiya';
export const appOrigin = `${appScheme}://${appHost}`;

/** Whether an address is one of our own pages: parsed, because a substring proves nothing. */
export function isOwnUrl(address: string): boolean {
  const url = parsed(address);
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.hostname === appHost &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** The form in which an outside link may be handed to the system, or `null` where it may not. */
export function outsideUrl(address: string): string | null {
  const url = parsed(address);
  if (url === null) return null;
  // A name before the host is there to make it look like another one.
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') return url.href;
  return url.protocol === 'https:' && url.hostname !== '' ? url.href : null;
}

/** Opens a link outside the app if it is fit for that; says whether it was. */
export async function openOutside(
  address: string,
  open: (url: string) => Promise<void>,
): Promise<boolean> {
  const url = outsideUrl(address);
  if (url === null) return false;
  await open(url);
  return true;
}

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
