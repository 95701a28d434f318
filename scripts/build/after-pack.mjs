import { rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * electron-builder's hook. It takes an unpacked Electron as it is, with the small program that would
 * load any folder as an app: a package has one app and needs none.
 * @param {{ packager: { getResourcesDir(appOutDir: string): string }, appOutDir: string }} context
 */
export default async function afterPack({ packager, appOutDir }) {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
