import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/model/settings';
import { salvageSettings } from '../../app/salvage-settings';
import { createSettingsService } from './settings-service';

let folder: string;
let troubles: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hashiya-settings-'));
  troubles = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function open() {
  const now = () => new Date('2024-03-11T09:30:00.123Z');
  const onTrouble = (doing: string) => troubles.push(doing);
  return createSettingsService({ folder, settingsIn: salvageSettings, now, onTrouble });
}

function writeConfig(content: string): Promise<void> {
  return writeFile(path.join(folder, 'config.json'), content);
}

describe('settings', () => {
  it('are the first ones where nothing was saved', () => {
    const settings = open();
    expect(settings.current()).toEqual(defaultSettings);
    expect(settings.problems).toEqual([]);
    expect(settings.recentFolders()).toEqual([]);
    expect(settings.windowPlace()).toBeNull();
  });

  it('outlive the app', () => {
    const first = open();
    first.update({ annotator: 'نورة', theme: 'dark' });
    first.update({ zoom: 1.25 });
    first.rememberRecentFolders(['/data/أخبار.2023']);
    const place = { x: 10, y: -20, width: 1200, height: 800, isMaximized: true };
    first.rememberWindowPlace(place);

    const second = open();
    expect(second.current()).toEqual({
      ...defaultSettings,
      annotator: 'نورة',
      theme: 'dark',
      zoom: 1.25,
    });
    expect(second.recentFolders()).toEqual(['/data/أخبار.2023']);
    expect(second.windowPlace()).toEqual(place);
  });

  it('lose one value that makes no sense, and no other', async () => {
    const library = { hiddenColumns: ['outlet'], columnWidths: 'wide', sort: [] };
    await writeConfig(
      JSON.stringify({ settings: { language: 'en', zoom: 40, theme: 'sepia', library } }),
    );
    expect(open().current()).toEqual({
      ...defaultSettings,
      language: 'en',
      library: { ...defaultSettings.library, hiddenColumns: ['outlet'] },
    });
  });

  it('leave alone what a newer version keeps', async () => {
    await writeConfig(JSON.stringify({ settings: { fontFamily: 'x' }, telescope: 1 }));
    open().update({ zoom: 2 });
    const written = JSON.parse(await readFile(path.join(folder, 'config.json'), 'utf8'));
    expect(written).toMatchObject({ settings: { fontFamily: 'x', zoom: 2 }, telescope: 1 });
  });

  it.each(['{', '', '[]', 'null', '"text"'])('put a broken file %j aside', async (content) => {
    await writeConfig(content);
    const settings = open();
    const name = 'config.broken-2024-03-11T09-30-00-123Z.json';
    expect(settings.problems).toEqual([{ problem: 'settings-broken', path: name }]);
    expect(settings.current()).toEqual(defaultSettings);
    expect(await readFile(path.join(folder, name), 'utf8')).toBe(content);

    settings.update({ language: 'en' });
    expect(open().current().language).toBe('en');
    expect(open().problems).toEqual([]);
  });

  it('put aside what is not even a file', async () => {
    await mkdir(path.join(folder, 'config.json'));
    expect(open().problems).toHaveLength(1);
    expect(await readdir(folder)).toContain('config.broken-2024-03-11T09-30-00-123Z.json');
  });

  it('last as long as the app where the disk refuses', async () => {
    const settings = open();
    settings.update({ theme: 'light' });
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    expect(settings.update({ theme: 'dark' }).theme).toBe('dark');
    expect(settings.current().theme).toBe('dark');
    settings.rememberRecentFolders(['/data/a']);
    expect(settings.recentFolders()).toEqual(['/data/a']);
    expect(troubles).toEqual(['writing the settings file', 'writing the settings file']);
  });
});
