import type { CommandLine } from 'electron';

/** Parts of Chromium that would ask the network by themselves. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-default-apps'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  // Without it, Windows looks for a proxy by asking the network.
  ['no-proxy-server'],
  // Also stops what the request filter never sees: name look-ups ahead of a click.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

const features = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'MediaRouter',
  'OptimizationHints',
  'Translate',
];

/** Keeps Chromium itself off the network. Has to be called before the app is ready. */
export function stayOffline(
  commandLine: Pick<CommandLine, 'appendSwitch' | 'getSwitchValue'>,
): void {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value);
  // The last value counts: whoever named features before us must not lose them.
  const named = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean);
  commandLine.appendSwitch('disable-features', [...named, ...features].join(','));
}
