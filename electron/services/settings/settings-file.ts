import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import ElectronStore from 'electron-store';
import { isRecord } from './is-record';

/** The values the app remembers, by name. */
export interface SettingsFile {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

interface OpenedSettingsFile {
  readonly file: SettingsFile;
  /** The name under which a file that could not be read was put aside. */
  readonly brokenName: string | null;
}

interface SettingsFileOptions {
  readonly folder: string;
  readonly now: () => Date;
  /** Hears why the disk could not be used; the values then last as long as the app. */
  readonly onTrouble: (doing: string, error: unknown) => void;
}

/** Opens `config.json` in a folder. One that can't be read is put aside, never erased. */
export function openSettingsFile(options: SettingsFileOptions): OpenedSettingsFile {
  const file = path.join(options.folder, 'config.json');
  const brokenName = isReadable(file) ? null : putAside(file, options);
  return { file: rememberingFile(openStore(options), options), brokenName };
}

function openStore({ folder, onTrouble }: SettingsFileOptions): ElectronStore | null {
  try {
    return new ElectronStore({
      cwd: folder,
      clearInvalidConfig: false,
      // Names are ours and plain; a folder's name with a dot in it is a value, never a path.
      accessPropertiesByDotNotation: false,
    });
  } catch (error) {
    onTrouble('opening the settings file', error);
    return null;
  }
}

/** Answers from memory, so that a disk that refuses to write costs nothing but the remembering. */
function rememberingFile(
  store: ElectronStore | null,
  { onTrouble }: SettingsFileOptions,
): SettingsFile {
  const values: Record<string, unknown> = { ...store?.store };
  return {
    get: (name) => values[name],
    set: (name, value) => {
      values[name] = value;
      try {
        store?.set(name, value);
      } catch (error) {
        onTrouble('writing the settings file', error);
      }
    },
  };
}

/** A file that is missing is as good as one that reads well: both can be written. */
function isReadable(file: string): boolean {
  try {
    return isRecord(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

function putAside(file: string, { now, onTrouble }: SettingsFileOptions): string {
  const stamp = now().toISOString().replaceAll(/[:.]/g, '-');
  const name = `config.broken-${stamp}.json`;
  try {
    renameSync(file, path.join(path.dirname(file), name));
  } catch (error) {
    onTrouble('putting the broken settings file aside', error);
  }
  return name;
}
