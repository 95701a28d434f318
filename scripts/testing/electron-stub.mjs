// What `electron` is in a unit test. Nothing here works: code under test gets what it needs of
// Electron passed in, and whoever reaches for the real thing is told so.

/** @param {string} name */
function absent(name) {
  const complain = () => {
    throw new Error(
      `electron.${name} does not exist in a unit test: pass in what is needed of it.`,
    );
  };
  return new Proxy({}, { get: complain, set: complain, apply: complain, construct: complain });
}

export const app = absent('app');
export const BrowserWindow = absent('BrowserWindow');
export const contextBridge = absent('contextBridge');
export const dialog = absent('dialog');
export const ipcMain = absent('ipcMain');
export const ipcRenderer = absent('ipcRenderer');
export const Menu = absent('Menu');
export const nativeTheme = absent('nativeTheme');
export const protocol = absent('protocol');
export const screen = absent('screen');
export const session = absent('session');
export const shell = absent('shell');
export const webUtils = absent('webUtils');

// electron-store looks here to learn whether it runs in Electron; it does without when it doesn't.
export default {};
