import { aProblem, type Problem } from '../../../shared/model/result';
import type { Settings, SettingsPatch } from '../../../shared/model/settings';
import { isRecord } from './is-record';
import { openSettingsFile } from './settings-file';

/** Where the window stood, in screen coordinates. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/** What the app remembers about itself between two starts. Never annotations. */
export interface SettingsService {
  /** What went wrong on opening; the settings in force are then the first ones. */
  readonly problems: readonly Problem[];
  current(): Settings;
  /** Changes some settings; what the patch leaves out stays. */
  update(patch: Loose<SettingsPatch>): Settings;
  /** The folders opened before, the latest first. */
  recentFolders(): readonly string[];
  rememberRecentFolders(folders: readonly string[]): void;
  windowPlace(): WindowPlace | null;
  rememberWindowPlace(place: WindowPlace): void;
}

/** As a request carries it: left out, or there without a value. */
type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

interface SettingsServiceOptions {
  readonly folder: string;
  /** Settings out of whatever was stored; of the contract's schema, which services don't know. */
  readonly settingsIn: (stored: unknown) => Settings;
  readonly now: () => Date;
  readonly onTrouble: (doing: string, error: unknown) => void;
}

/** Opens the settings kept in a folder. */
export function createSettingsService(options: SettingsServiceOptions): SettingsService {
  const { file, brokenName } = openSettingsFile(options);
  let settings = options.settingsIn(file.get('settings'));
  return {
    problems: brokenName === null ? [] : [aProblem('settings-broken', brokenName)],
    current: () => settings,
    update: (patch) => {
      settings = { ...settings, ...definedIn(patch) };
      // What a newer version keeps here stays where it is.
      const stored = file.get('settings');
      file.set('settings', { ...(isRecord(stored) ? stored : {}), ...settings });
      return settings;
    },
    recentFolders: () => foldersIn(file.get('recentFolders')),
    rememberRecentFolders: (folders) => file.set('recentFolders', folders),
    windowPlace: () => windowPlaceIn(file.get('window')),
    rememberWindowPlace: (place) => file.set('window', place),
  };
}

function definedIn(patch: Loose<SettingsPatch>): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function foldersIn(stored: unknown): string[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((folder): folder is string => typeof folder === 'string' && folder !== '');
}

function windowPlaceIn(stored: unknown): WindowPlace | null {
  if (!isRecord(stored)) return null;
  const { x, y, width, height, isMaximized } = stored;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  return { x, y, width, height, isMaximized: isMaximized === true };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
