import { showDialog } from '../app';
import { updateSettings, zoom } from '../settings';
import { always, type Command, command, ctrl, key } from './command';

/** How the window looks. */
export const windowCommands: readonly Command[] = [
  command('app.keys', 'window', [key('?')], always, (app) => showDialog(app, { kind: 'keys' })),
  command('window.larger', 'window', [key('+', ctrl)], always, (app) => zoom(app, 1)),
  command('window.smaller', 'window', [key('-', ctrl)], always, (app) => zoom(app, -1)),
  command('window.asDesigned', 'window', [key('0', ctrl)], always, (app) => zoom(app, 0)),
  command('theme.light', 'window', [], always, (app) => updateSettings(app, { theme: 'light' })),
  command('theme.dark', 'window', [], always, (app) => updateSettings(app, { theme: 'dark' })),
  command('theme.system', 'window', [], always, (app) => updateSettings(app, { theme: 'system' })),
  command('language.ar', 'window', [], always, (app) => updateSettings(app, { language: 'ar' })),
  command('language.en', 'window', [], always, (app) => updateSettings(app, { language: 'en' })),
];
