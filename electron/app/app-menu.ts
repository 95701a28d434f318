import { type BrowserWindow, Menu } from 'electron';
import type { Language } from '../../shared/messages/problem-messages';
import { dialogTexts } from './dialog-texts';

/**
 * The native menu. All commands live in the page, so there is none, except on macOS: there the
 * system takes the keys for copying and quitting from a menu.
 */
export function setAppMenu(): void {
  Menu.setApplicationMenu(process.platform === 'darwin' ? macMenu() : null);
}

function macMenu(): Menu {
  return Menu.buildFromTemplate([
    { role: 'appMenu' },
    { role: 'editMenu' },
    { role: 'windowMenu' },
  ]);
}

/** Offers the clipboard in text fields; everywhere else the page has menus of its own. */
export function offerTextFieldMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags }) => {
    if (!isEditable) return;
    const texts = dialogTexts(language());
    const menu = Menu.buildFromTemplate([
      { role: 'undo', label: texts.undo, enabled: editFlags.canUndo },
      { role: 'redo', label: texts.redo, enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', label: texts.cut, enabled: editFlags.canCut },
      { role: 'copy', label: texts.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: texts.paste, enabled: editFlags.canPaste },
      { role: 'selectAll', label: texts.selectAll, enabled: editFlags.canSelectAll },
    ]);
    menu.popup({ window });
  });
}
