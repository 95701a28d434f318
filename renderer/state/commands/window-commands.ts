import { showDialog } from '../app';
import { adjustLook, resetLook } from '../comfort';
import { updateSettings, zoom } from '../settings';
import { always, type Command, command, ctrl, isReading, key } from './command';

const alt = { alt: true };

/** How the window looks. */
export const windowCommands: readonly Command[] = [
  command('app.keys', 'window', [key('?')], always, (app) => showDialog(app, { kind: 'keys' })),
  command('window.larger', 'window', [key('+', ctrl)], always, (app) => zoom(app, 1)),
  command('window.smaller', 'window', [key('-', ctrl)], always, (app) => zoom(app, -1)),
  command('window.asDesigned', 'window', [key('0', ctrl)], always, (app) => zoom(app, 0)),
  command('text.larger', 'window', [key('+', alt)], isReading, (app) => adjustLook(app, 'size', 1)),
  command('text.smaller', 'window', [key('-', alt)], isReading, (app) =>
    adjustLook(app, 'size', -1),
  ),
  command('text.asDesigned', 'window', [key('0', alt)], isReading, resetLook),
  command('text.taller', 'window', [], isReading, (app) => adjustLook(app, 'lineHeight', 1)),
  command('text.denser', 'window', [], isReading, (app) => adjustLook(app, 'lineHeight', -1)),
  command('text.wider', 'window', [], isReading, (app) => adjustLook(app, 'measure', 1)),
  command('text.narrower', 'window', [], isReading, (app) => adjustLook(app, 'measure', -1)),
  command('digits.latin', 'window', [], always, (app) => updateSettings(app, { digits: 'latin' })),
  command('digits.arabic', 'window', [], always, (app) =>
    updateSettings(app, { digits: 'arabic' }),
  ),
  command('theme.light', 'window', [], always, (app) => updateSettings(app, { theme: 'light' })),
  command('theme.dark', 'window', [], always, (app) => updateSettings(app, { theme: 'dark' })),
  command('theme.system', 'window', [], always, (app) => updateSettings(app, { theme: 'system' })),
  command('language.ar', 'window', [], always, (app) => updateSettings(app, { language: 'ar' })),
  command('language.en', 'window', [], always, (app) => updateSettings(app, { language: 'en' })),
];
